package dev.suffice.api.sandbox;

import java.util.Objects;

/**
 * What a model says that always says the same.
 *
 * @param inputTokens counted for every prompt, whatever it is; not negative
 * @param outputTokens counted for every answer; not negative
 */
public record StubAnswer(String text, long inputTokens, long outputTokens) {
  public static final StubAnswer USUAL = new StubAnswer("ok", 100, 1);

  public StubAnswer {
    Objects.requireNonNull(text, "text");
    if (inputTokens < 0 || outputTokens < 0) {
      throw new IllegalArgumentException(
          "Token counts must not be negative: %s, %s".formatted(inputTokens, outputTokens));
    }
  }
}
