/**
 * Exact search among vectors, for whoever compares texts by their embeddings. Read first: {@link
 * dev.suffice.api.vector.VectorIndex}. Imports nothing of ours.
 */
package dev.suffice.api.vector;
