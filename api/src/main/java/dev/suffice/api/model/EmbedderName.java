package dev.suffice.api.model;

/**
 * Names a declared embedder. As a component of an options record it is written as plain text in
 * YAML, and the reader checks that the experiment declares such a model.
 */
public record EmbedderName(String value) {
  public EmbedderName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The name of an embedder must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
