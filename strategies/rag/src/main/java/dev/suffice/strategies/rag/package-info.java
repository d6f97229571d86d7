/**
 * Answers from passages of a corpus: documents ({@code corpus}) are cut ({@code chunk}) and found
 * again ({@code index}). Imports {@code api} only; Lucene is its own business.
 */
package dev.suffice.strategies.rag;
