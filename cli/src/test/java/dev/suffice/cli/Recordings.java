package dev.suffice.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A folder with an experiment on answers that were recorded elsewhere: no model is asked. */
final class Recordings {
  private final Path folder;
  private int examples;

  Recordings(Path folder) {
    this.folder = folder;
  }

  /** An experiment with the approach {@code today}, whose answers are written by another call. */
  String experiment(int count, String require) {
    examples = count;
    write("data.csv", rows("id,message,queue", row -> "q%s,message %s,a".formatted(row, row)));
    return write(
        "replay.yaml",
        """
        experiment: replay
        task: {kind: classification, input: message, expected: queue, labels: [a, b]}
        data: {file: data.csv, split: {train: 0%%, test: 100%%}}
        approaches:
          - {id: today, strategy: recorded, file: today.csv, columns: {cost: usd}}
        metrics: [accuracy]
        adequate: {require: [%s]}
        evaluation: {mode: fixed}
        """
            .formatted(require));
  }

  /** The answers of an approach, right where it is told so. */
  void answers(String approach, IntPredicate right) {
    write(
        approach + ".csv",
        rows("id,answer,usd", row -> "q%s,%s,0.002".formatted(row, right.test(row) ? "a" : "b")));
  }

  private String rows(String header, IntFunction<String> row) {
    return IntStream.range(0, examples)
        .mapToObj(row)
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  private String write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
