/**
 * The sandbox: serves the models inside this process over HTTP with OpenAI's wire format, and lets
 * go wrong whatever it is told to. Read first: {@code SandboxStarter}, then {@link
 * dev.suffice.sandbox.openai}. Imports {@code api} only; the server is Jetty, which stays in this
 * package and in {@code http}.
 */
package dev.suffice.sandbox;
