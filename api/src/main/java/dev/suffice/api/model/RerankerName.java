package dev.suffice.api.model;

/**
 * Names a declared model that puts passages in order: a reranker, or a language model that is asked
 * to. As a component of an options record it is written as plain text in YAML, and the reader
 * checks that the experiment declares such a model.
 */
public record RerankerName(String value) {
  public RerankerName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The name of a reranker must not be blank");
    }
  }

  /** The name by which it is asked: a reranker takes prompts, too. */
  public LanguageModelName model() {
    return new LanguageModelName(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
