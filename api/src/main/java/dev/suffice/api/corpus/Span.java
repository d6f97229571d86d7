package dev.suffice.api.corpus;

/**
 * A piece of a text, in characters as Java counts them (UTF-16).
 *
 * @param start its first character, from 0
 * @param end the character after its last; greater than the start
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Not a span: from %s to %s".formatted(start, end));
    }
  }

  /** In characters as Java counts them. */
  public int length() {
    return end - start;
  }

  /** How many characters two spans of the same text have in common. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** What stands there. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
