package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.DocumentReader;
import java.util.List;

/** The readers of this package. */
public final class DocumentReaders {
  private DocumentReaders() {}

  /** One reader per kind of file; no two read files of the same ending. */
  public static List<DocumentReader> all() {
    return List.of(
        new PlainTextReader(),
        new MarkdownReader(),
        new HtmlReader(),
        new PdfReader(),
        new WordReader());
  }
}
