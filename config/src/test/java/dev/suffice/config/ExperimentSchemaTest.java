package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentSchemaTest {
  private static final String FULL =
      Scenario.PLAIN
          + """
          description: Which queue?
          grid:
            - {id: "n-{count}", strategy: prompting, model: [local], demonstrations: {choose: nearest, count: [1, 2], by: vectors}, stop: [x]}
          metrics: [accuracy, {regex: {pattern: x}}, invalid-output]
          adequate:
            confidence: 95%
            tolerance: 0.05
            require:
              - accuracy >= 0.90
              - accuracy >= 75% on every channel
              - invalid-output <= 3%
              - latency p95 <= 800 ms
              - mean latency <= 300 ms
              - cost per request <= 0.002 USD
              - cost per month <= 300 USD
              - total cost <= 5000 USD
              - accuracy within 0.03 of zero-shot
              - "accuracy >= ${T:-0.5}"
            slices: {minimum: 2, rest: pool}
          workload: {requests-per-month: 5, horizon-months: 2, active-hours: 7.5, can-wait: false}
          evaluation: {mode: fixed, repetitions: 1, seed: 4}
          limits: {spend: 5 USD, time: 30 min, concurrency: "${N:-4}", timeout: 1.5 s}
          """;

  @TempDir Path folder;

  @Test
  void theSchemaAcceptsWhatTheReaderAccepts() throws JsonProcessingException {
    for (String yaml : List.of(Scenario.PLAIN, Scenario.PRICED, FULL)) {
      assertThat(new Scenario(folder).problems(yaml)).isEmpty();
      assertThat(errors(yaml)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: classification>kind: clasification",
        "input: message, >",
        "train: 40%>train: forty",
        "seed: 7>sede: 7",
        "provider: embedded>provider: rented",
        "provider: embedded, >",
        "price: {hardware: 0.20 USD per hour}>price: cheap",
        "0.20 USD per hour>0.20",
        "hosting: shared>hosting: rented",
        "local:>Local Model:",
        "strategy: prompting>strategy: rag",
        "id: zero-shot, >",
        "count: 4>count: four",
        "count: 4>cuont: 4",
        "count: 4>count: 4.5",
        "choose: nearest>choose: nearby",
        "[accuracy, {regex: {pattern: x}}, invalid-output]>[acuracy]",
        "[accuracy, {regex: {pattern: x}}, invalid-output]>[regex]",
        "confidence: 95%>confidence: sure",
        "accuracy >= 0.90>accuracy should be good",
        "latency p95 <= 800 ms>latency p95 <= 800",
        "rest: pool>rest: drop",
        "can-wait: false>can-wait: maybe",
        "mode: fixed>mode: adaptiv",
        "spend: 5 USD>spend: 5",
        "time: 30 min>time: half an hour",
        "limits:>limit:",
      })
  void theSchemaRefusesWhatTheReaderRefuses(String change) throws JsonProcessingException {
    String broken = FULL.replace(change.split(">", 2)[0], change.split(">", 2)[1]);
    if (change.startsWith("accuracy >=")) {
      broken = FULL.replace("accuracy >= 0.90", "accuracy should be good");
    }

    assertThat(broken).isNotEqualTo(FULL);
    assertThat(new Scenario(folder).problems(broken)).isNotEmpty();
    assertThat(errors(broken)).isNotEmpty();
  }

  @Test
  void theSchemaDescribesItsKeysForEditors() {
    JsonNode schema = Fakes.schema().generate();

    assertThat(schema.path("$schema").asText()).contains("2020-12");
    assertThat(schema.at("/properties/task/properties/input/description").asText())
        .isEqualTo("The data field that is asked.");
    assertThat(schema.path("properties").properties())
        .allSatisfy(key -> assertThat(key.getValue().path("description").asText()).isNotBlank());
  }

  private static List<Error> errors(String yaml) throws JsonProcessingException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Fakes.schema().generate().toString(), InputFormat.JSON);
    JsonNode document = new YAMLMapper().readTree(yaml);
    return schema.validate(new ObjectMapper().writeValueAsString(document), InputFormat.JSON);
  }
}
