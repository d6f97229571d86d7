package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.DocumentReader;
import java.util.List;

/** The kinds of documents that can be read. */
public final class DocumentReaders {
  private DocumentReaders() {}

  public static List<DocumentReader> all() {
    return List.of(new PlainTextReader());
  }
}
