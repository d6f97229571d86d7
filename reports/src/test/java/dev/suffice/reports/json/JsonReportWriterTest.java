package dev.suffice.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Spend;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.sample.SampleReports;
import dev.suffice.reports.sample.SampleTunings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("everyKind")
  void keepsToThePublishedSchema(RunReport report) throws IOException {
    assertThat(problems(write(report))).isEmpty();
  }

  static List<RunReport> everyKind() {
    return List.of(
        SampleReports.adequateFound(),
        SampleReports.noneAdequate(),
        SampleReports.undecided(),
        SampleReports.noRequirements(),
        SampleTunings.addedTo(SampleReports.adequateFound()),
        SampleReports.explored(),
        HostileReport.with("</script>\0\ud800\u202e"));
  }

  @Test
  void publishesASchemaThatNoticesWhatIsMissingOrUnknown() throws IOException {
    ObjectNode document = (ObjectNode) new ObjectMapper().readTree(write(sample()));
    document.remove("guarantee");
    document.put("surprise", 1);
    ((ObjectNode) document.get("run")).put("spentUsd", 0.41);

    assertThat(problems(document.toString()))
        .extracting(Error::getMessage)
        .anyMatch(message -> message.contains("'guarantee'"))
        .anyMatch(message -> message.contains("'surprise'"))
        .anyMatch(message -> message.contains("string"));
  }

  @Test
  void tellsTheSettingsThatWereChosenAfterTheRunAndNothingOfTheKindOtherwise() throws IOException {
    JsonNode explored = tree(SampleReports.explored()).get("explored");

    assertThat(explored.get("requestsPerMonth").asLong()).isEqualTo(7);
    assertThat(explored.get("prices").asText()).isEqualTo("mid");
    assertThat(explored.at("/require/0").asText()).startsWith("accuracy >= ");
    assertThat(tree(sample()).has("explored")).isFalse();
  }

  @Test
  void holdsTheDecision() throws IOException {
    JsonNode recommendation = tree(sample()).get("recommendation");

    assertThat(recommendation.get("verdict").asText()).isEqualTo("ADEQUATE_FOUND");
    assertThat(recommendation.get("approach").asText()).isEqualTo("nearest-8");
    assertThat(recommendation.get("certainlyCheapest").asBoolean()).isFalse();
    assertThat(recommendation.at("/couldStillWin/0/furtherExamples").asLong()).isEqualTo(1_240);
    assertThat(recommendation.get("sentence").asText()).startsWith("nearest-8 is the cheapest");
    assertThat(recommendation.get("counterfactuals")).hasSize(3);
  }

  @Test
  void holdsWhenATunedModelHasPaidForItselfAndWhatMoreDataBrought() throws IOException {
    JsonNode tuning = tree(SampleTunings.addedTo(sample())).at("/tunings/0");

    assertThat(tuning.at("/payback/month").asInt()).isEqualTo(4);
    assertThat(tuning.at("/payback/retires").asText()).isEqualTo("2027-01-06");
    assertThat(tuning.at("/payback/months/4/tunedUsd").asText()).isEqualTo("37");
    assertThat(tuning.at("/learningCurve/1/trainingExamples").asInt()).isEqualTo(1_000);
    assertThat(tuning.at("/learningCurve/1/right/high").asDouble()).isEqualTo(0.951);
    assertThat(tuning.at("/search/1/chosen").asBoolean()).isTrue();
    assertThat(tree(SampleTunings.addedTo(sample())).at("/tunings/1/payback").isNull()).isTrue();
  }

  @Test
  void holdsWhatWasFoundOutAboutAnApproach() throws IOException {
    JsonNode approach = tree(sample()).at("/approaches/3");

    assertThat(approach.get("id").asText()).isEqualTo("nearest-8");
    assertThat(approach.get("model").asText()).isEqualTo("reader");
    assertThat(approach.get("n").asInt()).isEqualTo(360);
    assertThat(approach.at("/metrics/accuracy/mean").decimalValue())
        .isEqualByComparingTo("0.955555555556");
    assertThat(approach.at("/cost/perMonthUsd").asText()).isEqualTo("1.22");
    assertThat(approach.at("/cost/items/0/provenance").asText()).isEqualTo("DECLARED");
    assertThat(approach.at("/requirements/0/holds").asText()).isEqualTo("YES");
    assertThat(approach.at("/requirements/0/threshold").asDouble()).isEqualTo(0.9);
  }

  @Test
  void tellsLatencyWithAndWithoutRetries() throws IOException {
    JsonNode approaches = tree(sample()).get("approaches");

    JsonNode retried = named(approaches, "nearest-8").get("latencyMs");
    assertThat(retried.get("retries").asInt()).isEqualTo(3);
    assertThat(retried.at("/firstTry/p99").asDouble()).isEqualTo(retried.get("p95").asDouble());
    JsonNode answeredAtOnce = named(approaches, "zero-shot").get("latencyMs");
    assertThat(answeredAtOnce.get("retries").asInt()).isZero();
    assertThat(answeredAtOnce.has("firstTry")).isFalse();
  }

  @Test
  void tellsWhatTheTimeOfAnswersWentByFor() throws IOException {
    JsonNode latency = named(tree(sample()).get("approaches"), "nearest-8").get("latencyMs");

    JsonNode parts = latency.get("parts");
    assertThat(parts.get("languageModels").asDouble())
        .isCloseTo(latency.get("p50").asDouble() / 2, within(1e-6));
    assertThat(parts.get("otherModels").asDouble()).isZero();
    assertThat(parts.get("rest")).isEqualTo(parts.get("languageModels"));
    assertThat(parts.get("n").asInt()).isEqualTo(360);
  }

  private static JsonNode named(JsonNode approaches, String id) {
    for (JsonNode approach : approaches) {
      if (approach.get("id").asText().equals(id)) {
        return approach;
      }
    }
    throw new AssertionError("There is no approach " + id);
  }

  @Test
  void saysNullWhereNothingIsKnown() throws IOException {
    JsonNode failed = tree(sample()).at("/approaches/5");

    assertThat(failed.get("verdict").asText()).isEqualTo("FAILED");
    assertThat(failed.at("/latencyMs/p95").isNull()).isTrue();
    assertThat(failed.at("/requirements/0/estimate").isNull()).isTrue();
    assertThat(failed.at("/requirements/0/low").isNull()).isTrue();
    JsonNode ranked = tree(SampleReports.noRequirements());
    assertThat(ranked.get("guarantee").isNull()).isTrue();
    assertThat(ranked.at("/recommendation/approach").isNull()).isTrue();
    assertThat(ranked.at("/experiment/adequate").isNull()).isTrue();
  }

  @Test
  void writesMoneyAsStringsAndNumbersWithoutExponent() throws IOException {
    String document = write(sample());

    assertThat(new ObjectMapper().readTree(document).at("/run/spentUsd").asText())
        .isEqualTo("0.4127");
    assertThat(document).doesNotContainPattern(":\\s*-?[0-9.]+[eE]").doesNotContain("NaN");
  }

  @Test
  void differsBetweenRunsWithTheSameTrialsInTheRunAlone() throws IOException {
    RunReport first = sample();
    RunInfo later =
        new RunInfo(
            "later",
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(2),
            0,
            1_800,
            1_800,
            0,
            Spend.NOTHING,
            14,
            List.of(),
            Map.of("java", "25"));
    RunReport second =
        new RunReport(
            first.experiment(),
            later,
            first.analysis(),
            first.trials(),
            first.health(),
            first.judges(),
            first.prompts());

    ObjectNode one = (ObjectNode) tree(first);
    ObjectNode other = (ObjectNode) tree(second);

    assertThat(one.remove("run")).isNotEqualTo(other.remove("run"));
    assertThat(one.toString()).isEqualTo(other.toString());
  }

  @Test
  void doesNotTellWhereTheFileLay() throws IOException {
    assertThat(tree(sample()).at("/experiment/file").asText()).isEqualTo("support.yaml");
  }

  private static RunReport sample() {
    return SampleReports.adequateFound();
  }

  private JsonNode tree(RunReport report) throws IOException {
    return new ObjectMapper().readTree(write(report));
  }

  private String write(RunReport report) throws IOException {
    return Files.readString(new JsonReportWriter().write(report, folder));
  }

  private static List<Error> problems(String document) throws IOException {
    try (InputStream stream = JsonReportWriter.class.getResourceAsStream("report.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      return schema.validate(document, InputFormat.JSON);
    }
  }
}
