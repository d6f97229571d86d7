/**
 * What changed from one run to another. Read first: {@link dev.suffice.api.comparison.Comparison}.
 * May import {@code result}, {@code money}.
 */
package dev.suffice.api.comparison;
