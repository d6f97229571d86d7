package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How large a file and its text may be, so that reading any file takes a bounded memory. */
final class Bounds {
  /** Bytes of a file that is text itself. */
  static final long LARGEST_TEXT_FILE = 20_000_000;

  /** Bytes of a file that also holds pictures and fonts. */
  static final long LARGEST_CONTAINER = 200_000_000;

  /** Characters of the text of one document. */
  static final int LONGEST_TEXT = 20_000_000;

  private Bounds() {}

  /** Refuses a file by its size, without a look inside. */
  static void requireSize(Path file, long most) throws IOException, UnreadableDocumentException {
    long size = Files.size(file);
    if (size > most) {
      throw new UnreadableDocumentException(
          String.format(Locale.ROOT, "The file has %,d bytes; at most %,d are read.", size, most),
          "Split it into several documents; long lists belong into a .jsonl or .csv file.");
    }
  }

  /** The bytes of a file, which may grow while it is read. */
  static byte[] bytes(Path file, long most) throws IOException, UnreadableDocumentException {
    requireSize(file, most);
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes((int) most);
    }
  }

  static UnreadableDocumentException tooLong() {
    return new UnreadableDocumentException(
        String.format(
            Locale.ROOT,
            "The text of the file is longer than %,d characters; the file may have been made to fill the memory.",
            LONGEST_TEXT),
        "Split it into several documents, or take it out of the corpus.");
  }

  static UnreadableDocumentException unreadable(IOException trouble) {
    return new UnreadableDocumentException(
        "The file cannot be read: %s.".formatted(Words.of(trouble)),
        "Check that the file is complete and that you may read it.");
  }
}
