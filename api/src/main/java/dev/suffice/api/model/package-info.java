/**
 * Ports to models. Read first: {@link dev.suffice.api.model.LanguageModel} and {@link
 * dev.suffice.api.model.ModelProvider}. May import {@code prompt} and {@code task}.
 */
package dev.suffice.api.model;
