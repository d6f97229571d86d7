package dev.suffice.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages that all belong to queue a. */
final class Messages {
  private Messages() {}

  /** Writes as many as are asked for into the folder's {@code data.csv}. */
  static void write(Path folder, int count) throws IOException {
    Files.writeString(
        folder.resolve("data.csv"),
        IntStream.range(0, count)
            .mapToObj("message %s,a"::formatted)
            .collect(Collectors.joining("\n", "message,queue\n", "\n")));
  }
}
