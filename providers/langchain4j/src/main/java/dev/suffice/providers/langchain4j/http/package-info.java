/**
 * How LangChain4j's clients reach a server: one call, one request, no retry, one deadline; whatever
 * goes wrong becomes a fault of the surroundings or a failure of the model, and no secret leaves.
 * Read first: {@link dev.suffice.providers.langchain4j.http.Wire}. Imports {@code api} only.
 */
package dev.suffice.providers.langchain4j.http;
