/**
 * Files, batches and fine-tuning of OpenAI and of servers that speak its protocol; and fine-tuning
 * of Together, which speaks it but for that. Read first: {@code ChatBatches}, {@code OpenAiTuning}
 * and {@code TogetherTuning}. Every request goes through {@code Caller}, by the Java platform's own
 * HTTP client; those of fine-tuning are written by OpenAI's client. Imports {@code api} only.
 */
package dev.suffice.providers.openai;
