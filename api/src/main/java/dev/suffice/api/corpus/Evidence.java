package dev.suffice.api.corpus;

import java.util.Objects;
import java.util.Optional;

/**
 * A passage that the right answer rests on, as the data name it.
 *
 * @param document id of the document
 * @param span where in its text; absent: the document as a whole
 */
public record Evidence(String document, Optional<Span> span) {
  public Evidence {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(span, "span");
  }
}
