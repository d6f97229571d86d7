package dev.suffice.config;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads text; a text that says {@code broken} is not readable. */
final class TextDocuments implements DocumentReader {
  @Override
  public Set<String> endings() {
    return Set.of("md");
  }

  @Override
  public Document read(String id, Path file) throws UnreadableDocumentException {
    try {
      String text = Files.readString(file);
      if (text.contains("broken")) {
        throw new UnreadableDocumentException("It is broken.", "Mend it.");
      }
      return new Document(id, text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
