package dev.suffice.config.data;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what is quoted from the documents of a corpus, whatever its white space. */
final class Quotations {
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, Squeezed> squeezed = new HashMap<>();

  Quotations(Corpus corpus) {
    corpus.documents().forEach(document -> documents.put(document.id(), document));
  }

  Optional<Document> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  Collection<String> ids() {
    return documents.keySet();
  }

  /** Where a quotation stands, the first time; empty when it does not. */
  Optional<Span> find(Document document, String quote) {
    Squeezed text = squeezed.computeIfAbsent(document.id(), id -> Squeezed.of(document.text()));
    String wanted = Squeezed.of(quote).text();
    int from = wanted.isEmpty() ? -1 : text.text().indexOf(wanted);
    return from < 0
        ? Optional.empty()
        : Optional.of(new Span(text.places()[from], text.places()[from + wanted.length() - 1] + 1));
  }

  /**
   * A text without its white space.
   *
   * @param places where each character stood
   */
  private record Squeezed(String text, int[] places) {
    static Squeezed of(String text) {
      var kept = new StringBuilder();
      int[] places = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        char character = text.charAt(i);
        if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
          places[kept.length()] = i;
          kept.append(character);
        }
      }
      return new Squeezed(kept.toString(), places);
    }
  }
}
