package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Text without marks, in UTF-8. */
final class PlainTextReader implements DocumentReader {
  @Override
  public Set<String> endings() {
    return Set.of("txt");
  }

  @Override
  public Document read(String id, Path file) throws UnreadableDocumentException {
    try {
      return new Document(id, Files.readString(file));
    } catch (CharacterCodingException undecodable) {
      throw new UnreadableDocumentException(
          "The file is not UTF-8.", "Save it with the encoding UTF-8.");
    } catch (IOException unreadable) {
      throw new UnreadableDocumentException(
          "The file cannot be read: %s.".formatted(unreadable.getMessage()),
          "Check that it is complete and that you may read it.");
    }
  }
}
