package dev.suffice.runtime;

import dev.suffice.reports.file.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /**
   * Copies a report's files into the folder, each as a whole or not at all.
   *
   * @return the copies
   */
  static List<Path> fill(Path folder, List<Path> files) throws IOException {
    Files.createDirectories(folder);
    var copies = new ArrayList<Path>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      copies.add(ReportFile.write(folder, name, copy -> Files.copy(file, copy)));
    }
    return copies;
  }
}
