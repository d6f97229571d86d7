package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An experiment that is run again after its model, its price, its prompt and its data changed. */
class HistoryTest {
  private static final String GOOD = "Name the queue";

  private final Terminal terminal = Terminal.real();
  private PromptVendor vendor;

  @TempDir private Path folder;

  @BeforeEach
  void begin() throws IOException {
    vendor = new PromptVendor(GOOD);
  }

  @AfterEach
  void end() {
    vendor.close();
  }

  @Test
  void eachDecisionIsToldWithWhatHadChangedBefore() throws IOException {
    String file = experiment(GOOD, "m-1", 100, 1);
    assertThat(terminal.type("run", file, "-q")).isZero();
    assertThat(terminal.type("run", file, "-q", "--limit", "1", "--fresh")).isEqualTo(5);
    experiment("Guess", "m-2", 101, 2);
    assertThat(terminal.type("run", file, "-q")).isEqualTo(3);

    assertThat(terminal.type("history", file)).isZero();
    assertThat(terminal.out())
        .containsPattern("zero-shot +accuracy 100\\.0 % \\[\\d")
        .contains("none adequate")
        .contains("the decision changed")
        .contains("data: 1 test example new, 0 gone")
        .contains("models.small.model: m-2, before m-1")
        .contains("model small: openai m-1, price of 2026-10-01, retires on 2099-01-01")
        .contains("Left out: 1 run that decided nothing.");
    assertThat(terminal.type("show", file)).isZero();
    assertThat(terminal.out()).contains("Models that retire").contains("small on 2099-01-01");
    assertThat(terminal.type("runs", folder.toString())).isZero();
    assertThat(terminal.out())
        .contains("Models that retire")
        .contains("routing: small on 2099-01-01");
    assertThat(terminal.type("compare", file, file)).isZero();
    assertThat(terminal.out()).contains("Models that retire").contains("- small on 2099-01-01");
    assertThat(terminal.type("plan", file)).isZero();
    assertThat(terminal.out() + terminal.err()).contains("small retires on 2099-01-01");
  }

  @Test
  void programsGetTheSame() throws IOException {
    String file = experiment(GOOD, "m-1", 100, 1);
    assertThat(terminal.type("run", file, "-q")).isZero();
    experiment("Guess", "m-2", 101, 2);
    assertThat(terminal.type("run", file, "-q")).isEqualTo(3);

    assertThat(terminal.type("history", file, "--json")).isZero();
    JsonNode json = new ObjectMapper().readTree(terminal.out());

    assertThat(json).hasSize(2);
    assertThat(json.at("/0/approach").asText()).isEqualTo("zero-shot");
    assertThat(json.at("/0/metrics/accuracy/low").asDouble()).isBetween(0.8, 0.99);
    assertThat(json.at("/0/perMonthUsd").asText()).isNotEmpty().isNotEqualTo("0");
    assertThat(json.at("/0/models/0/version").asText()).isEqualTo("m-1");
    assertThat(json.at("/0/since").isNull()).isTrue();
    assertThat(json.at("/1/verdict").asText()).isEqualTo("NONE_ADEQUATE");
    assertThat(json.at("/1/perMonthUsd").isNull()).isTrue();
    assertThat(json.at("/1/since/decisionChanged").asBoolean()).isTrue();
    assertThat(json.at("/1/since/examplesAdded").asInt()).isEqualTo(1);
    assertThat(json.at("/1/since/models/0/path").asText()).isEqualTo("models.small.model");
    assertThat(json.at("/1/since/prices").findValuesAsText("path"))
        .contains("models.small.price.inputPerMillionUsd");
    assertThat(json.at("/1/since/settings").findValuesAsText("path")).contains("task.instructions");
  }

  @Test
  void whatIsNotThereIsRefused() throws IOException {
    String file = experiment(GOOD, "m-1", 10, 1);
    assertThat(terminal.type("history", file)).isEqualTo(2);
    assertThat(terminal.err()).contains("There is no store");
    assertThat(terminal.type("history", folder.resolve("other.yaml").toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("There is no file").contains("other.yaml");
  }

  private String experiment(String prompt, String model, int examples, int price)
      throws IOException {
    Messages.write(folder, examples);
    return Files.writeString(
            folder.resolve("routing.yaml"),
            """
            experiment: routing
            task:
              {kind: classification, input: message, expected: queue, labels: [a, b],
               instructions: "%s of this: {{message}}"}
            data: {file: data.csv, split: {train: 0%%, test: 100%%}}
            models:
              small:
                {provider: openai, base-url: "%s", model: %s, max-output-tokens: 9,
                 retires: 2099-01-01,
                 price: {input: %s USD per million, output: 1 USD per million, as-of: 2026-10-01}}
            approaches:
              - {id: zero-shot, strategy: prompting, model: small}
            metrics: [accuracy]
            adequate: {require: [accuracy >= 0.9]}
            """
                .formatted(prompt, vendor.address(), model, price))
        .toString();
  }
}
