package dev.suffice.runtime;

import static dev.suffice.api.result.RecommendationVerdict.ADEQUATE_FOUND;
import static dev.suffice.api.result.RecommendationVerdict.NONE_ADEQUATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Outputs and tables of real models, where they are: beside the project, in {@code shared/data}.
 */
class RealTablesTest {
  private static final Path DATA =
      Path.of(System.getProperty("suffice.shared-data", "../../shared/data"));

  /** A threshold of 1 could never be ruled out by a perfect model. */
  private static final BigDecimal ALMOST_ALL = new BigDecimal("0.999");

  @TempDir Path folder;

  /** One model of FrugalGPT's table (Chen, Zaharia, Zou 2023, arXiv 2305.05176). */
  private record Model(String name, BigDecimal accuracy, BigDecimal cost, int n) {}

  /**
   * Models that are tied within the test's reach of a threshold leave it open, and that is right.
   */
  @ParameterizedTest
  @ValueSource(strings = {"AGNEWS_e8", "COQA_e2", "HEADLINES_e8", "OVERRULING_e5", "SCIQ_e8"})
  void onFrugalGptsTablesTheAnswerIsWhatTheTableSaysOrHonestlyOpen(String table) throws Exception {
    List<Model> models = models(table);
    for (BigDecimal threshold : thresholds(models)) {
      Recommendation found = frugal(models, threshold);
      Optional<Model> cheapest = adequate(models, threshold).min(Comparator.comparing(Model::cost));
      if (found.verdict() == ADEQUATE_FOUND && found.certainlyCheapest()) {
        assertThat(found.approach()).as("at %s", threshold).isEqualTo(cheapest.map(Model::name));
      }
      found
          .approach()
          .ifPresent(
              name ->
                  assertThat(adequate(models, threshold).map(Model::name))
                      .as("at %s", threshold)
                      .contains(name));
      if (found.verdict() == NONE_ADEQUATE) {
        assertThat(cheapest).as("at %s", threshold).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AGNEWS_e8", "COQA_e2", "HEADLINES_e8", "OVERRULING_e5", "SCIQ_e8"})
  void onFrugalGptsTablesEasyThresholdsAreDecided(String table) throws Exception {
    List<Model> models = models(table);
    BigDecimal margin = new BigDecimal("0.05");
    Recommendation easy = frugal(models, lowest(models).subtract(margin));
    Recommendation hopeless = frugal(models, highest(models).add(margin).min(ALMOST_ALL));

    assertThat(easy.approach())
        .isEqualTo(models.stream().min(Comparator.comparing(Model::cost)).map(Model::name));
    assertThat(easy.certainlyCheapest()).isTrue();
    assertThat(hopeless.verdict()).isEqualTo(NONE_ADEQUATE);
  }

  /** Eight from below the worst model to above the best one. */
  private static List<BigDecimal> thresholds(List<Model> models) {
    BigDecimal from = lowest(models).subtract(new BigDecimal("0.01"));
    BigDecimal step =
        highest(models)
            .add(new BigDecimal("0.01"))
            .min(ALMOST_ALL)
            .subtract(from)
            .divide(BigDecimal.valueOf(7), 4, RoundingMode.DOWN);
    return IntStream.range(0, 8)
        .mapToObj(times -> from.add(step.multiply(BigDecimal.valueOf(times))))
        .map(threshold -> threshold.setScale(3, RoundingMode.HALF_EVEN))
        .toList();
  }

  private static BigDecimal lowest(List<Model> models) {
    return models.stream().map(Model::accuracy).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static BigDecimal highest(List<Model> models) {
    return models.stream().map(Model::accuracy).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Stream<Model> adequate(List<Model> models, BigDecimal threshold) {
    return models.stream().filter(model -> model.accuracy().compareTo(threshold) >= 0);
  }

  @Test
  void ofRouterArenasPairTheCheaperBetterModelIsRecommendedAndTheOtherNeverCalled()
      throws Exception {
    Path arena = DATA.resolve("routerarena/cached_results");
    assumeTrue(Files.isDirectory(arena), "the data of RouterArena are not here");
    replay(arena, "gemini-2.0-flash-001", true);
    replay(arena, "claude-3-haiku-20240307", false);
    Path file = folder.resolve("arena.yaml");
    Files.writeString(
        file,
        """
        experiment: arena
        task: {kind: generation, input: question, expected: truth}
        data: {file: data.jsonl}
        approaches:
          - {id: haiku, strategy: recorded, file: claude-3-haiku-20240307.jsonl, columns: &columns {scores: {accuracy: solved}, cost: usd}}
          - {id: gemini, strategy: recorded, file: gemini-2.0-flash-001.jsonl, columns: *columns}
        metrics: [accuracy]
        adequate: {require: [accuracy >= 0.55]}
        """);
    var analysis = new Recorder(Suffice.create(), folder.resolve("store")).run(file).analysis();
    assertThat(analysis.recommendation().approach()).contains("gemini");
    assertThat(analysis.recommendation().certainlyCheapest()).isTrue();
    assertThat(analysis.approach("haiku").orElseThrow().verdict()).isEqualTo(Verdict.NOT_NEEDED);
    assertThat(analysis.approach("haiku").orElseThrow().n()).isZero();
    assertThat(analysis.savings().trials()).isGreaterThan(809);
  }

  private Recommendation frugal(List<Model> models, BigDecimal threshold) throws Exception {
    var yaml =
        new StringBuilder(
            """
            experiment: headlines
            task: {kind: question-answering, input: headline, expected: direction}
            metrics: [accuracy]
            adequate: {require: [accuracy >= %s]}
            approaches:
            """
                .formatted(threshold.toPlainString()));
    for (Model model : models) {
      yaml.append(
          "  - {id: %s, strategy: recorded, aggregate: {accuracy: %s, n: %s, cost-per-request: %s USD}}%n"
              .formatted(
                  model.name(),
                  model.accuracy().toPlainString(),
                  model.n(),
                  model.cost().setScale(12, RoundingMode.HALF_EVEN).toPlainString()));
    }
    Path file = Files.writeString(folder.resolve("frugal.yaml"), yaml);
    return new Recorder(Suffice.create(), folder.resolve("store-" + threshold))
        .run(file)
        .analysis()
        .recommendation();
  }

  private static List<Model> models(String table) throws IOException {
    Path tables = DATA.resolve("frugalgpt/summary");
    assumeTrue(Files.isDirectory(tables), "the tables of FrugalGPT are not here");
    List<Model> models = new ArrayList<>();
    for (String line :
        Files.readAllLines(tables.resolve("summary_%s_full_2024.csv".formatted(table)))) {
      String[] cells = line.split(",", -1);
      if (cells[0].isEmpty() || cells[8].equals("FrugalGPT")) {
        continue;
      }
      models.add(
          new Model(
              cells[8].toLowerCase(Locale.ROOT),
              new BigDecimal(cells[1]).setScale(6, RoundingMode.HALF_EVEN),
              new BigDecimal(cells[2]),
              Integer.parseInt(cells[3])));
    }
    assertThat(models).hasSizeGreaterThanOrEqualTo(8);
    return models;
  }

  /** Flattens one model's outputs, and writes data if asked: nobody reads the questions here. */
  private void replay(Path arena, String model, boolean withData) throws IOException {
    var json = new ObjectMapper();
    List<String> rows = new ArrayList<>();
    List<String> data = new ArrayList<>();
    for (String line : Files.readAllLines(arena.resolve(model + ".jsonl"))) {
      JsonNode trial = json.readTree(line);
      JsonNode judged = trial.get("evaluation_result");
      String id = trial.get("global_index").asText();
      rows.add(
          json.createObjectNode()
              .put("id", id)
              .put("solved", judged.get("score").asDouble() >= 1 ? 1 : 0)
              .put("usd", judged.get("inference_cost").decimalValue())
              .toString());
      data.add(
          json.createObjectNode()
              .put("id", id)
              .put("question", "question " + id)
              .put("truth", "known to the judge")
              .toString());
    }
    Files.write(folder.resolve(model + ".jsonl"), rows);
    if (withData) {
      Files.write(folder.resolve("data.jsonl"), data);
    }
  }
}
