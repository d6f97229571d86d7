package dev.suffice.api.task;

import java.util.Objects;

/**
 * A text that an answer may rest on.
 *
 * @param source where it comes from, for people
 */
public record Passage(String source, String text) {
  public Passage {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(text, "text");
  }
}
