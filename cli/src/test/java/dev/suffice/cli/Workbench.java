package dev.suffice.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a small experiment in it: messages about payments and about the weather. */
final class Workbench {
  private final Path folder;

  Workbench(Path folder) {
    this.folder = folder;
    write("train.csv", messages("training", 12, true));
  }

  Path folder() {
    return folder;
  }

  /** An experiment that a sentence embedding solves; needs some 60 examples to prove it. */
  String solvable(int examples, String require) {
    write("test.csv", messages("test", examples, true));
    return experiment(require);
  }

  /** An experiment whose answers have nothing to do with the messages. */
  String hopeless(int examples, String require) {
    write("test.csv", messages("test", examples, false));
    return experiment(require);
  }

  /** Writes a file and returns its path. */
  String write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private String experiment(String require) {
    return write(
        "experiment.yaml",
        """
        experiment: mail
        task: {kind: classification, input: message, expected: topic, labels: from-data}
        data: {train: train.csv, test: test.csv}
        models:
          reader:
            provider: embedded
            model: reader
            embeddings: all-minilm-l6-v2
            price: {hardware: 0.20 USD per hour, hosting: shared, utilisation: 50%%}
        approaches:
          - {id: zero-shot, strategy: prompting, model: reader}
          - {id: fixed-4, strategy: prompting, model: reader, demonstrations: {choose: fixed, count: 4}}
        metrics: [accuracy, invalid-output]
        adequate: {require: [%s]}
        workload: {requests-per-month: 1000, horizon-months: 12}
        evaluation: {mode: fixed, seed: 42}
        """
            .formatted(require));
  }

  private static String messages(String kind, int count, boolean sensible) {
    var rows = new StringBuilder("message,topic\n");
    for (int i = 0; i < count; i++) {
      boolean payment = i % 2 == 0;
      String message =
          payment
              ? "I was charged twice on my credit card for invoice " + kind + " " + i
              : "Heavy rain and a thunderstorm are expected tonight in " + kind + " " + i;
      boolean label = sensible ? payment : i % 4 < 2;
      rows.append(message).append(',').append(label ? "payment" : "weather").append('\n');
    }
    return rows.toString();
  }
}
