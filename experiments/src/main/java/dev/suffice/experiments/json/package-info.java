/**
 * JSON of unknown origin: read within limits, compared by value, held against schemas. Read first:
 * {@link dev.suffice.experiments.json.Json}. Imports {@code api} only.
 */
package dev.suffice.experiments.json;
