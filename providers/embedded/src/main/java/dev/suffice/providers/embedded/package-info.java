/**
 * Models that run inside the process, without a key and without a download: sentence embeddings
 * (all-MiniLM-L6-v2 and bge-small-en-v1.5, quantised) and the reader, an embedding-based reader
 * that is not an LLM. Read first: {@link dev.suffice.providers.embedded.EmbeddedOptions}, then
 * {@code EmbeddingEngine} and {@code Reader}. Imports {@code api} only; LangChain4j is used for the
 * model files in its jars, ONNX Runtime and the tokenizer library never leave this package.
 */
package dev.suffice.providers.embedded;
