package dev.suffice.api.corpus;

import java.nio.file.Path;
import java.util.Set;

/** Reads files of one kind as documents. Keeps nothing; safe for any thread. */
public interface DocumentReader {
  /** How names of such files end, without the point, in lower case. */
  Set<String> endings();

  /**
   * Reads a file.
   *
   * @param id what the document is called
   * @throws UnreadableDocumentException when the file is broken, locked, too large, or holds no
   *     text
   */
  Document read(String id, Path file) throws UnreadableDocumentException;
}
