package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.corpus.UnreadableDocumentException;
import java.nio.file.Path;
import java.util.Set;

/** Plain text in UTF-8, taken as it is; it has no headings. */
final class PlainTextReader implements DocumentReader {
  @Override
  public Set<String> endings() {
    return Set.of("txt", "text");
  }

  @Override
  public Document read(String id, Path file) throws UnreadableDocumentException {
    return new Document(id, Utf8.read(file));
  }
}
