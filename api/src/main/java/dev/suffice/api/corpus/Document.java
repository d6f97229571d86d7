package dev.suffice.api.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that answers may rest on.
 *
 * @param id unique within its corpus: the path from the corpus's folder, with slashes, or the id of
 *     a row
 * @param title what it is called, where it says so
 * @param text the text that is shown and that spans refer to
 * @param headings in the order of the text, each after the end of the one before
 * @param metadata what else is known of it, by name
 */
public record Document(
    String id,
    Optional<String> title,
    String text,
    List<Heading> headings,
    Map<String, String> metadata) {
  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A document needs an id");
    }
    Objects.requireNonNull(title, "title");
    headings = List.copyOf(headings);
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    int end = 0;
    for (Heading heading : headings) {
      if (heading.span().start() < end || heading.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "The heading %s of '%s' is out of order or outside the text".formatted(heading, id));
      }
      end = heading.span().end();
    }
  }

  /** A document that is nothing but text. */
  public Document(String id, String text) {
    this(id, Optional.empty(), text, List.of(), Map.of());
  }
}
