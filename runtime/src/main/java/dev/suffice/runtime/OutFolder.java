package dev.suffice.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that gets a copy of a report. */
final class OutFolder {
  private OutFolder() {}

  /**
   * Makes the folder unless it is there, and tries whether it can be written.
   *
   * @throws IOException when it cannot
   */
  static void prepare(Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      Files.delete(Files.createTempFile(folder, ".suffice", null));
    } catch (IOException e) {
      throw new IOException(
          "The folder %s cannot be written, so nothing was run. Make it writable or name another."
              .formatted(folder),
          e);
    }
  }
}
