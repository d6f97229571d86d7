/**
 * OpenAI's wire format: what requests say, what answers look like, what is an error. Read first:
 * {@link dev.suffice.sandbox.openai.OpenAiApi}, then {@code Clerk}, by whom every billed request
 * goes, online or in a batch. Another group of endpoints is one more {@code Endpoint} in {@code
 * OpenAiApi}. Imports {@code http}, {@code model} and {@code traffic}.
 */
package dev.suffice.sandbox.openai;
