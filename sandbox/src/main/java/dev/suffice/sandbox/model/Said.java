package dev.suffice.sandbox.model;

import java.util.Objects;

/** What a model answers, and the tokens it counts for it. */
public record Said(String text, long inputTokens, long outputTokens) {
  public Said {
    Objects.requireNonNull(text, "text");
  }
}
