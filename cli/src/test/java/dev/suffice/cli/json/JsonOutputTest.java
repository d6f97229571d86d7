package dev.suffice.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.money.Money;
import dev.suffice.cli.view.Samples;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
  @Test
  void problemsAreAnArrayWithEverythingAnEditorNeeds() throws IOException {
    var problem = new Problem(new Location("a.yaml", 3, 7), "task.kind", "wrong \"x\"", "right");
    JsonNode only = read(JsonOutput.problems(List.of(problem))).get(0);
    assertThat(only.get("file").asText()).isEqualTo("a.yaml");
    assertThat(only.get("line").asInt()).isEqualTo(3);
    assertThat(only.get("column").asInt()).isEqualTo(7);
    assertThat(only.get("path").asText()).isEqualTo("task.kind");
    assertThat(only.get("message").asText()).isEqualTo("wrong \"x\"");
    assertThat(only.get("remedy").asText()).isEqualTo("right");
  }

  @Test
  void aCheckTellsSizesNamesAndWarnings() throws IOException {
    JsonNode check = read(JsonOutput.check(check(), "{\"findings\": []}"));
    assertThat(check.at("/dataHealth/findings").isArray()).isTrue();
    assertThat(check.get("experiment").asText()).isEqualTo("support-routing");
    assertThat(check.get("examples").get("test").asInt()).isEqualTo(1);
    assertThat(check.get("approaches")).hasSize(2);
    assertThat(check.get("requirements").get(0).asText()).isEqualTo("accuracy >= 0.90");
    assertThat(check.get("warnings")).hasSize(1);
    assertThat(check.get("undecidable").get(0).asText()).isEqualTo("too few");
  }

  @Test
  void powerIsTheSameInAPlanAndACheck() throws IOException {
    JsonNode power = read(JsonOutput.check(check(), "{}")).get("power");
    assertThat(power.get(0).get("claim").asText()).isEqualTo("accuracy >= 0.90");
    assertThat(power.get(0).get("independentExamples").asInt()).isEqualTo(60);
    assertThat(power.get(0).get("method").asText()).isEqualTo("exact");
    assertThat(power.get(0).get("certifiedAtEvenChances").asDouble()).isEqualTo(0.95);
    assertThat(power.get(0).get("certifiedNineTimesOfTen").asDouble()).isEqualTo(0.98);
    assertThat(power.get(0).get("refutedNineTimesOfTen").isNull()).isTrue();
    assertThat(read(JsonOutput.plan(check(), Samples.plan())).get("power")).isEqualTo(power);
  }

  @Test
  void moneyOfAPlanIsADecimalString() throws IOException {
    JsonNode plan = read(JsonOutput.plan(check(), Samples.plan()));
    assertThat(plan.get("spendUsd").asText()).isEqualTo("0.0032");
    assertThat(plan.get("spendUsd").isTextual()).isTrue();
    assertThat(plan.get("stored").asInt()).isEqualTo(80);
    assertThat(plan.get("seconds").asDouble()).isEqualTo(3.6);
    assertThat(plan.get("approaches").get(1).get("totalUsd").asText()).isEqualTo("496");
  }

  @Test
  void whatARunHasNotYetIsNull() throws IOException {
    var running =
        new RunSummary(
            "id",
            "routing",
            Path.of("routing.yaml"),
            Instant.EPOCH,
            Optional.empty(),
            OptionalInt.empty(),
            1,
            0,
            Money.ZERO,
            Purpose.DECISION,
            Optional.empty(),
            Path.of("runs", "id"));
    JsonNode run = read(JsonOutput.runs(List.of(running), Map.of())).get(0);
    assertThat(run.get("finished").isNull()).isTrue();
    assertThat(run.get("exitCode").isNull()).isTrue();
    assertThat(run.get("started").asText()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(run.get("purpose").asText()).isEqualTo("decision");
    assertThat(run.get("subject").isNull()).isTrue();
    assertThat(run.get("explored").isNull()).isTrue();
    assertThat(run.get("retires").isNull()).isTrue();
  }

  private static Check check() {
    return new Check(Samples.experiment(), List.of("too few"), List.of(Samples.power()));
  }

  private static JsonNode read(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
