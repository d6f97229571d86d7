package dev.suffice.providers.embedded.extract;

import java.util.Objects;

/**
 * A stretch of a text and what it may be read as.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param value what it says: a number in plain digits with a point, a day as {@code 2026-03-12} or,
 *     without its year, {@code --03-12}, a phrase as it is written
 */
public record Mention(int start, int end, Form form, String value) {
  public Mention {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Not a stretch: %s to %s".formatted(start, end));
    }
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(value, "value");
  }

  /** Whether the two have a character in common. */
  public boolean overlaps(Mention other) {
    return start < other.end && other.start < end;
  }
}
