package dev.suffice.config;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A folder with an experiment and its data, to be read in one way or another. */
final class Scenario {
  static final String TASK =
      """
      experiment: routing
      task: {kind: classification, input: message, expected: queue, slices: [channel]}
      data: {file: messages.csv, split: {train: 40%, test: 60%, seed: 7}}
      """;

  static final String MODELS =
      """
      models:
        local: {provider: embedded, model: reader, price: {hardware: 0.20 USD per hour, hosting: shared}}
        vectors: {provider: embedded, model: embed-small, price: {hardware: 0.20 USD per hour}}
      """;

  static final String APPROACHES =
      """
      approaches:
        - {id: zero-shot, strategy: prompting, model: local}
        - {id: nearest, strategy: prompting, model: local, demonstrations: {choose: nearest, count: 4, by: vectors}}
      """;

  /** Every way to write a price and a cost. */
  static final String PRICED =
      TASK
          + """
          models:
            local: {provider: embedded, model: reader, price: {hardware: 0.20 USD per hour, hosting: shared, utilisation: 40%, as-of: 2026-11-01}}
            vendor:
              provider: openai
              model: m
              pinned: true
              price:
                input: 1 USD per million
                cached-input: 0.05 USD per million
                cache-write: 1.25 USD per million
                output: 5 USD per million
                cache: {minimum-tokens: 1024, block-tokens: 128, lifetime: 30 min, renewed-by-hits: true}
                batch: {input: 0.50 USD per million, cached-input: 0.025 USD per million, output: 2.50 USD per million}
                long-context:
                  - {above-tokens: 272000, input: 2 USD per million, cached-input: 0.10 USD per million, output: 7.50 USD per million, batch: {input: 1 USD per million, output: 3.75 USD per million}}
                tuning:
                  training: 25 USD per million
                  minimum-fee: 4 USD
                  tuned: {input: 1.50 USD per million, output: 7.50 USD per million, batch: {input: 0.75 USD per million, output: 3.75 USD per million}}
                  hosting: 1.70 USD per hour
                  storage: 2 USD per month
                as-of: 2026-10-27
          approaches:
            - id: zero-shot
              strategy: prompting
              model: vendor
              costs: {set-up: 120 USD, refresh: {cost: 80 USD, every-months: 6}, hosting: 50 USD per month, per-request: 0.0021 USD, as-of: 2026-11-02}
            - {id: plain, strategy: prompting, model: local}
          """;

  static final String PLAIN = TASK + MODELS + APPROACHES;

  /** The plain one on other data, with the approach alone that needs none to learn from. */
  static String withData(String data) {
    return PLAIN
        .replace("{file: messages.csv, split: {train: 40%, test: 60%, seed: 7}}", data)
        .replaceAll("  - \\{id: nearest.*\n", "");
  }

  private final Path folder;

  Scenario(Path folder) {
    this.folder = folder;
    file("messages.csv", rows(40));
  }

  /** Rows with varied texts, two channels and three queues. */
  static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "message number %d,%s,%s".formatted(i, queue(i), i % 2 == 0 ? "mail" : "web"))
        .collect(Collectors.joining("\n", "message,queue,channel\n", "\n"));
  }

  private static String queue(int row) {
    return List.of("billing", "cards", "loans").get(row % 3);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Scenario file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Scenario file(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Experiment read(String yaml, String... overrides) {
    return read(yaml, new ReadOptions(List.of(overrides), false, Map.of()));
  }

  Experiment read(String yaml, ReadOptions options) {
    return read(yaml, options, Fakes.TODAY);
  }

  Experiment read(String yaml, LocalDate day) {
    return read(yaml, ReadOptions.PLAIN, day);
  }

  private Experiment read(String yaml, ReadOptions options, LocalDate day) {
    file("experiment.yaml", yaml);
    return Fakes.reader(day).read(folder.resolve("experiment.yaml"), options);
  }

  /** Every problem as {@code file:line:column: path: message remedy}, the folder left out. */
  List<String> problems(String yaml, String... overrides) {
    return problems(yaml, new ReadOptions(List.of(overrides), false, Map.of()));
  }

  List<String> problems(String yaml, ReadOptions options) {
    return problems(yaml, options, Fakes.TODAY);
  }

  List<String> problems(String yaml, LocalDate day) {
    return problems(yaml, ReadOptions.PLAIN, day);
  }

  private List<String> problems(String yaml, ReadOptions options, LocalDate day) {
    try {
      read(yaml, options, day);
      return List.of();
    } catch (InvalidExperimentException invalid) {
      return invalid.problems().stream().map(this::shown).toList();
    }
  }

  private String shown(Problem problem) {
    return problem.toString().replace(folder + "/", "");
  }
}
