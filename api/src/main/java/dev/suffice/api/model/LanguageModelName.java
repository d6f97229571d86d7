package dev.suffice.api.model;

/**
 * Names a declared language model. As a component of an options record it is written as plain text
 * in YAML, and the reader checks that the experiment declares such a model.
 */
public record LanguageModelName(String value) {
  public LanguageModelName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The name of a language model must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
