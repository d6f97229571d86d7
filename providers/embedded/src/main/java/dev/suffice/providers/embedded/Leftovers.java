package dev.suffice.providers.embedded;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what processes that were killed left behind: libraries unpacked by half, and the empty
 * folder that ONNX Runtime makes in the temporary directory even when it needs none. Only things
 * older than an hour are touched, so that no living process loses anything; folders that hold
 * something are other programs' and stay.
 */
final class Leftovers {
  /** The ending of a library's file while it is being unpacked. */
  static final String UNFINISHED = ".part";

  /** The start of the folder the tokenizer library unpacks itself in before it moves it. */
  private static final String TOKENIZER_UNFINISHED = "tmp";

  private static final Duration SURELY_DEAD = Duration.ofHours(1);

  private Leftovers() {}

  static void sweep(Path cache, Path temporary) throws IOException {
    for (Path path : old(cache, 3)) {
      String name = path.getFileName().toString();
      if (name.endsWith(UNFINISHED)) {
        Files.deleteIfExists(path);
      }
      if (name.startsWith(TOKENIZER_UNFINISHED) && Files.isDirectory(path)) {
        deleteWithFiles(path);
      }
    }
    for (Path path : old(temporary, 1)) {
      if (path.getFileName().toString().startsWith("onnxruntime-java")) {
        deleteIfEmpty(path);
      }
    }
  }

  private static List<Path> old(Path folder, int depth) throws IOException {
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      return paths.filter(path -> !path.equals(folder)).filter(Leftovers::isOld).toList();
    }
  }

  private static boolean isOld(Path path) {
    try {
      Instant changed = Files.getLastModifiedTime(path).toInstant();
      return changed.isBefore(Instant.now().minus(SURELY_DEAD));
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  private static void deleteWithFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException inUse) {
      return;
    }
  }
}
