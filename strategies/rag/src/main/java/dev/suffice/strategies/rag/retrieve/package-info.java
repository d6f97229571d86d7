/**
 * From a question to the passages it is answered from. Read first: {@link
 * dev.suffice.strategies.rag.retrieve.RetrieveOptions}, then {@link
 * dev.suffice.strategies.rag.retrieve.Retriever}. May import {@code chunk}, {@code index} and
 * {@code store}.
 */
package dev.suffice.strategies.rag.retrieve;
