package dev.suffice.providers.djl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes what processes that were killed while they unpacked libraries left behind. Only folders
 * older than an hour are touched, so that no living process loses anything.
 */
final class Unfinished {
  /** The start of the folders that the library unpacks itself in before it moves them. */
  private static final String START = "tmp";

  private static final Duration SURELY_DEAD = Duration.ofHours(1);

  private Unfinished() {}

  static void sweep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant before = Instant.now().minus(SURELY_DEAD);
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, START + "*")) {
      for (Path path : found) {
        if (Files.isDirectory(path)
            && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
          deleteWithFiles(path);
        }
      }
    }
  }

  private static void deleteWithFiles(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
