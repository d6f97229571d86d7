package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.UnreadableDocumentException;

/** A piece of a page that stands by itself. */
sealed interface HtmlBlock {
  void addTo(TextAssembly text) throws UnreadableDocumentException;

  /** Words set off from those before. */
  record Paragraph(String words) implements HtmlBlock {
    @Override
    public void addTo(TextAssembly text) throws UnreadableDocumentException {
      text.paragraph(words);
    }
  }

  /** A further line of a list or a table. */
  record Line(String words) implements HtmlBlock {
    @Override
    public void addTo(TextAssembly text) throws UnreadableDocumentException {
      text.line(words);
    }
  }

  /**
   * A heading.
   *
   * @param level from 1 to 6
   */
  record Title(int level, String words) implements HtmlBlock {
    @Override
    public void addTo(TextAssembly text) throws UnreadableDocumentException {
      text.heading(level, words);
    }
  }
}
