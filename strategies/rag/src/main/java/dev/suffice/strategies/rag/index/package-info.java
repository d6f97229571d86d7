/**
 * Finds rows of text: by words (BM25), by vectors, by both. Knows texts, vectors and metadata by
 * their rows and nothing of documents, so that chunks and demonstrations are found by the same
 * classes. Read first: {@link dev.suffice.strategies.rag.index.Hit}, {@link
 * dev.suffice.strategies.rag.index.KeywordIndex}, {@link
 * dev.suffice.strategies.rag.index.DenseIndex}. Imports Lucene and nothing of the other packages
 * here.
 */
package dev.suffice.strategies.rag.index;
