package dev.suffice.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small experiment in a folder: is a message about money or about the weather? */
final class Mail {
  private static final List<String> MONEY =
      List.of(
          "the invoice", "my refund", "a credit card fee", "the monthly bill", "a bank transfer");
  private static final List<String> WEATHER =
      List.of(
          "the thunderstorm", "snow on the roof", "a sunny morning", "fog and drizzle", "the wind");

  private final Path folder;

  Mail(Path folder) {
    this.folder = folder;
  }

  /** Writes the experiment with its data; returns the YAML file. */
  Path write(int test) throws IOException {
    Files.writeString(folder.resolve("train.csv"), rows("earlier", 10));
    Files.writeString(folder.resolve("test.csv"), rows("today", test));
    return Files.writeString(
        folder.resolve("mail.yaml"),
        """
        experiment: mail
        task: {kind: classification, input: message, expected: topic, labels: {money: money, weather: weather}}
        data: {train: train.csv, test: test.csv}
        models:
          reader: {provider: embedded, model: reader, price: &p {hardware: 0.20 USD per hour, hosting: shared}}
          vectors: {provider: embedded, model: all-minilm-l6-v2, price: *p}
        approaches:
          - {id: zero-shot, strategy: prompting, model: reader}
          - {id: nearest-2, strategy: prompting, model: reader, demonstrations: {choose: nearest, count: 2, by: vectors}}
        metrics: [accuracy, invalid-output]
        adequate: {require: [accuracy >= 0.5]}
        workload: {requests-per-month: 1000, horizon-months: 12}
        """);
  }

  Path store() {
    return folder.resolve(".suffice");
  }

  private static String rows(String when, int count) {
    var rows = new StringBuilder("message,topic\n");
    for (int row = 0; row < count; row++) {
      boolean money = row % 2 == 0;
      String subject = (money ? MONEY : WEATHER).get(row / 2 % MONEY.size());
      rows.append(
          "%s number %s: %s,%s\n".formatted(when, row, subject, money ? "money" : "weather"));
    }
    return rows.toString();
  }
}
