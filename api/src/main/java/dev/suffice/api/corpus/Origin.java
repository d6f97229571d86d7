package dev.suffice.api.corpus;

import java.util.Objects;

/**
 * Where a passage comes from.
 *
 * @param document id of the document
 * @param span where in its text
 */
public record Origin(String document, Span span) {
  public Origin {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(span, "span");
  }
}
