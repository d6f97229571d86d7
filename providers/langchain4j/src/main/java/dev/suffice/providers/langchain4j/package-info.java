/**
 * Chat and embedding models of vendors, by LangChain4j's clients. Read first: {@code
 * VendorProvider}, then {@link dev.suffice.providers.langchain4j.OpenAiOptions} for what a person
 * writes and {@code HostedLanguageModel} for a call. A vendor is an options record and a {@code
 * Vendor}; every request goes through {@code Wire}. Imports {@code api} only; no client of
 * LangChain4j is loaded before a model is called.
 */
package dev.suffice.providers.langchain4j;
