/**
 * From a question to the passages it is answered from. Read first: {@link
 * dev.suffice.strategies.rag.retrieve.RetrieveOptions}, then {@link
 * dev.suffice.strategies.rag.retrieve.Retriever}. Imports {@code chunk} and {@code index}.
 */
package dev.suffice.strategies.rag.retrieve;
