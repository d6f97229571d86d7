package dev.suffice.api.corpus;

import java.util.Objects;

/**
 * A heading of a document.
 *
 * @param level 1 for the highest
 * @param title without what marks it as a heading; not blank
 * @param span where the heading stands in the document's text, marks included
 */
public record Heading(int level, String title, Span span) {
  public Heading {
    if (level < 1 || title.isBlank()) {
      throw new IllegalArgumentException("Not a heading: level %s, '%s'".formatted(level, title));
    }
    Objects.requireNonNull(span, "span");
  }
}
