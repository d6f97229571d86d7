/**
 * Things found by the name a person types. Read first: {@link dev.suffice.api.catalog.Catalog}.
 * Imports nothing of ours.
 */
package dev.suffice.api.catalog;
