/**
 * Files, batches and fine-tuning of OpenAI and of servers that speak its protocol; and fine-tuning
 * of vendors who speak it but for a part of that: Azure, Fireworks, Nebius, Together. Read first:
 * {@code ChatBatches}, {@code OpenAiTuning}, then any other {@code ...Tuning}. Every request goes
 * through {@code Caller}, by the Java platform's own HTTP client; those of fine-tuning are written
 * by OpenAI's client. Imports {@code api} only.
 */
package dev.suffice.providers.openai;
