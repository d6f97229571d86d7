package dev.suffice.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of what is written as a file. */
final class WrittenText {
  /** Writes one file into a folder. */
  interface Writing {
    Path write(Path folder) throws IOException;
  }

  private WrittenText() {}

  static String of(Writing writing) throws IOException {
    Path folder = Files.createTempDirectory("suffice-report");
    try {
      Path file = writing.write(folder);
      String text = Files.readString(file);
      Files.delete(file);
      return text;
    } finally {
      Files.deleteIfExists(folder);
    }
  }
}
