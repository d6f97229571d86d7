/**
 * Files and batches of OpenAI and of servers that speak its protocol, by the Java platform's own
 * HTTP client. Read first: {@code BatchClient}. Every request goes through {@code Caller}. Imports
 * {@code api} only.
 */
package dev.suffice.providers.openai;
