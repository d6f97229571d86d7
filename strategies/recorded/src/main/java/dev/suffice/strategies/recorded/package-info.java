/**
 * Outputs made elsewhere, scored and decided like any other. Read first: {@link
 * dev.suffice.strategies.recorded.RecordedOptions}. Imports {@code api} only.
 */
package dev.suffice.strategies.recorded;
