package dev.suffice.strategies.rag.chunk;

import dev.suffice.api.corpus.Span;
import java.util.List;
import java.util.Objects;

/**
 * A piece of a document.
 *
 * @param document id of its document
 * @param headings titles of the headings it stands under, the highest first
 * @param span where it stands in the document's text
 * @param text what stands there, to the letter
 */
public record Chunk(String document, List<String> headings, Span span, String text) {
  public Chunk {
    Objects.requireNonNull(document, "document");
    headings = List.copyOf(headings);
    if (text.length() != span.length()) {
      throw new IllegalArgumentException(
          "A chunk of %s characters at %s of '%s'".formatted(text.length(), span, document));
    }
  }
}
