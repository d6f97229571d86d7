/**
 * Structured prompts and the answers found in what a model says. Read first: {@link
 * dev.suffice.api.prompt.Prompt}. May import {@code task}.
 */
package dev.suffice.api.prompt;
