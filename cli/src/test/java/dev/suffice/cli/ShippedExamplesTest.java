package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples answer what their comments and the README say they answer. */
class ShippedExamplesTest {
  private final Terminal terminal = Terminal.real();

  @TempDir private Path folder;

  @Test
  void eightFixedDemonstrationsAreEnoughToReadOrders() throws IOException {
    JsonNode report = report("extraction.yaml");
    assertThat(report.at("/recommendation/verdict").asText()).isEqualTo("ADEQUATE_FOUND");
    assertThat(report.at("/recommendation/approach").asText()).isEqualTo("fixed-8");
    assertThat(f1(report, "zero-shot")).isLessThan(0.5);
    assertThat(f1(report, "fixed-1")).isBetween(0.5, 0.75);
    assertThat(f1(report, "nearest-8")).isGreaterThan(f1(report, "fixed-8"));
  }

  @Test
  void withoutRequirementsApproachesAreRankedAndNoneIsRecommended() throws IOException {
    JsonNode report = report("ranking.yaml");
    assertThat(report.at("/recommendation/verdict").asText()).isEqualTo("NO_REQUIREMENTS");
    assertThat(report.at("/recommendation/approach").isNull()).isTrue();
    for (JsonNode approach : report.get("approaches")) {
      assertThat(approach.get("n").asInt()).isEqualTo(151);
      assertThat(approach.at("/metrics/token-f1/mean").asDouble()).isBetween(0.6, 0.85);
    }
  }

  @Test
  void aCascadeCostsLessThanItsDearerStepAndSaysWhatItLearnt() throws IOException {
    JsonNode report = report("cascade.yaml");
    assertThat(report.at("/recommendation/verdict").asText()).isEqualTo("NO_REQUIREMENTS");
    JsonNode cascade = approach(report, "zero-shot-then-8-bge");
    JsonNode dear = approach(report, "nearest-8-bge");
    assertThat(cascade.at("/reason").asText())
        .contains("Learnt on ", "an answer of zero-shot is kept", "nearest-8-bge answers the rest");
    assertThat(cascade.at("/cost/perRequestUsd").asDouble())
        .isLessThan(0.7 * dear.at("/cost/perRequestUsd").asDouble());
    assertThat(cascade.at("/metrics/accuracy/mean").asDouble())
        .isCloseTo(dear.at("/metrics/accuracy/mean").asDouble(), within(0.06));
  }

  @Test
  void keywordRulesOfOnesOwnAreJudgedBesideModels() throws IOException {
    assumeTrue(hasJava(), "needs java on the PATH");
    JsonNode report = report("external.yaml");
    assertThat(report.at("/recommendation/verdict").asText()).isEqualTo("NO_REQUIREMENTS");
    JsonNode rules = approach(report, "keyword-rules");
    assertThat(rules.get("n").asInt()).isEqualTo(357);
    assertThat(rules.at("/metrics/accuracy/mean").asDouble()).isBetween(0.6, 0.72);
    assertThat(rules.at("/metrics/invalid-output/mean").asDouble()).isZero();
    assertThat(rules.at("/cost/perRequestUsd").asDouble()).isZero();
    assertThat(approach(report, "nearest-8").at("/metrics/accuracy/mean").asDouble())
        .isGreaterThan(0.75);
  }

  @Test
  void aJudgeThatPeopleContradictDecidesNothingAndIsFoundOutBeforeAnythingIsAsked()
      throws IOException {
    String file = Path.of("../config/examples/judging.yaml").toString();
    assertThat(terminal.type("run", file, "--store", folder.toString(), "--json")).isEqualTo(4);
    JsonNode report = new ObjectMapper().readTree(terminal.out());
    assertThat(report.at("/recommendation/sentence").asText())
        .startsWith(
            "Undecided: nothing can be certified on right of at least 75 %: its judge agrees");
    assertThat(report.at("/judges/0/mayDecide").asBoolean()).isFalse();
    assertThat(report.at("/judges/0/agreement/answers").asInt()).isEqualTo(50);
    assertThat(report.at("/judges/0/agreement/high").asDouble()).isLessThan(0.6);
    assertThat(report.at("/run/trialsDone").asInt()).isZero();
    assertThat(report.at("/run/calls").asInt()).isEqualTo(50);
  }

  @Test
  void theOracleFindsEverythingInTheHandbookWordsAloneMostOfItAndTrainingNoneOfIt()
      throws IOException {
    String file = Path.of("../config/examples/handbook.yaml").toString();
    terminal.type(
        "run",
        file,
        "--store",
        folder.toString(),
        "--only",
        "bm25,tuned,tuned-rag,oracle",
        "--limit",
        "60",
        "--json");
    JsonNode report = new ObjectMapper().readTree(terminal.out());
    JsonNode words = approach(report, "bm25");
    JsonNode oracle = approach(report, "oracle");
    assertThat(words.get("n").asInt()).isEqualTo(60);
    assertThat(words.at("/metrics/recall-at-5/n").asInt()).isBetween(40, 59);
    assertThat(words.at("/metrics/recall-at-5/mean").asDouble()).isBetween(0.75, 0.97);
    assertThat(oracle.at("/metrics/recall-at-5/mean").asDouble()).isEqualTo(1);
    assertThat(oracle.at("/metrics/contains/mean").asDouble())
        .isGreaterThan(words.at("/metrics/contains/mean").asDouble());
    assertThat(answers(report, "tuned")).isLessThan(0.2);
    assertThat(answers(report, "tuned-rag")).isGreaterThan(answers(report, "tuned"));
  }

  private static double answers(JsonNode report, String id) {
    return approach(report, id).at("/metrics/contains/mean").asDouble();
  }

  private static boolean hasJava() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "java")));
  }

  private JsonNode report(String example) throws IOException {
    String file = Path.of("../config/examples").resolve(example).toString();
    assertThat(terminal.type("run", file, "--store", folder.toString(), "--json")).isZero();
    return new ObjectMapper().readTree(terminal.out());
  }

  private static double f1(JsonNode report, String id) {
    return approach(report, id).at("/metrics/field-f1/mean").asDouble();
  }

  private static JsonNode approach(JsonNode report, String id) {
    for (JsonNode approach : report.get("approaches")) {
      if (approach.get("id").asText().equals(id)) {
        return approach;
      }
    }
    throw new AssertionError("There is no approach " + id);
  }
}
