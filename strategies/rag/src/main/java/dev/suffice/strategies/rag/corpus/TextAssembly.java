package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Heading;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.corpus.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a document that is put together from paragraphs, lines and headings. Used once, by
 * one thread.
 */
final class TextAssembly {
  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Heading> headings = new ArrayList<>();

  /** Adds a paragraph, set off by an empty line; one without words is left out. */
  void paragraph(String words) throws UnreadableDocumentException {
    add(words, BETWEEN_PARAGRAPHS);
  }

  /** Adds a line right below what is there, as of a table or a list. */
  void line(String words) throws UnreadableDocumentException {
    add(words, "\n");
  }

  /** Adds a heading in a paragraph of its own. */
  void heading(int level, String words) throws UnreadableDocumentException {
    String title = words.strip().replaceAll("\\s+", " ");
    if (title.isEmpty()) {
      return;
    }
    paragraph(title);
    headings.add(
        new Heading(level, title, new Span(text.length() - title.length(), text.length())));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * The document put together so far.
   *
   * @param title what it is called; the first heading when the file says nothing
   */
  Document document(String id, Optional<String> title, Map<String, String> metadata) {
    Optional<String> called =
        title
            .map(String::strip)
            .filter(words -> !words.isEmpty())
            .or(() -> headings.stream().findFirst().map(Heading::title));
    return new Document(id, called, text.toString(), headings, metadata);
  }

  private void add(String words, String separator) throws UnreadableDocumentException {
    String kept = words.strip();
    if (kept.isEmpty()) {
      return;
    }
    if (text.length() + (long) kept.length() > Bounds.LONGEST_TEXT) {
      throw Bounds.tooLong();
    }
    text.append(text.isEmpty() ? "" : separator).append(kept);
  }
}
