/**
 * Prompting strategies: zero-shot, with fixed demonstrations, and with the demonstrations nearest
 * to each question. Read first: {@link dev.suffice.strategies.prompting.PromptingOptions}, then
 * {@code PromptingStrategy}. Imports {@code api} only.
 */
package dev.suffice.strategies.prompting;
