/**
 * Vectors kept outside of this process, for corpora that outgrow its memory. Read first: {@link
 * dev.suffice.strategies.rag.store.StoredIndex}. May import {@code index}; LangChain4j's embedding
 * stores and the PostgreSQL driver are its own business.
 */
package dev.suffice.strategies.rag.store;
