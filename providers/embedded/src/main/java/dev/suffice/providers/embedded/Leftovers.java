package dev.suffice.providers.embedded;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    var search = new OldThings(folder, Instant.now().minus(SURELY_DEAD));
    Files.walkFileTree(folder, Set.of(), depth, search);
    return search.found;
  }

  /**
   * Gathers what was last changed before an instant; what other programs delete meanwhile is none.
   */
  private static final class OldThings extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Instant before;
    private final List<Path> found = new ArrayList<>();

    private OldThings(Path folder, Instant before) {
      this.folder = folder;
      this.before = before;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return path.equals(folder) ? FileVisitResult.CONTINUE : visitFile(path, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.lastModifiedTime().toInstant().isBefore(before)) {
        found.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException goneMeanwhile) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, IOException goneMeanwhile) {
      return FileVisitResult.CONTINUE;
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
