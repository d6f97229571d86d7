package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.TaskKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentReaderTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void aShortFileIsReadWithSensibleDefaults() {
    Experiment read = scenario.read(Scenario.PLAIN);

    assertThat(read.name()).isEqualTo("routing");
    assertThat(read.description()).isEmpty();
    assertThat(read.task().kind()).isEqualTo(TaskKind.CLASSIFICATION);
    assertThat(read.task().answerFormat()).isEqualTo(AnswerFormat.LABEL);
    assertThat(read.task().labels())
        .containsExactly(Label.named("billing"), Label.named("cards"), Label.named("loans"));
    assertThat(read.task().instructions().text()).isNotBlank();
    assertThat(read.metrics())
        .extracting(MetricSpec::name)
        .containsExactly("accuracy", "invalid-output");
    assertThat(read.adequacy()).isEmpty();
    assertThat(read.workload()).isEqualTo(Workload.ASSUMED);
    assertThat(read.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(read.evaluation()).isEqualTo(new Evaluation(Evaluation.Mode.FIXED, 1, 42));
    assertThat(read.warnings()).singleElement().asString().contains("10,000 requests a month");
    assertThat(read.source().document()).isEqualTo(Scenario.PLAIN);
    assertThat(read.source().file()).isEqualTo(folder.resolve("experiment.yaml"));
  }

  @Test
  void approachesKeepTheirOrderTheirOptionsAndTheModelsTheyMention() {
    Experiment read = scenario.read(Scenario.PLAIN);

    assertThat(read.approaches())
        .extracting(ApproachSpec::id)
        .containsExactly("zero-shot", "nearest");
    ApproachSpec nearest = read.approach("nearest").orElseThrow();
    assertThat(nearest.models()).containsExactly("local", "vectors");
    var options = (Fakes.PromptingOptions) nearest.options();
    assertThat(options.demonstrations().orElseThrow().choose()).isEqualTo(Fakes.Choose.NEAREST);
    assertThat(options.demonstrations().orElseThrow().count()).isEqualTo(4);
  }

  @Test
  void everyPartOfTheLanguageArrives() {
    Experiment read =
        scenario.read(
            """
            experiment: routing
            description: Which queue?
            task:
              kind: classification
              input: message
              expected: queue
              labels: {billing: "charges, refunds", cards: plastic, loans: credit}
              instructions: "Name the queue: {{message}}"
              system: You route messages.
              answer-format: text
              slices: [channel]
              cluster: queue
            data: {file: messages.csv, limit: 30, overlap: keep}
            models:
              priced:
                provider: openai
                model: m
                temperature: 0
                patience: 1.5 s
                tokens: 200
                retires: 2027-01-14
                price:
                  input: 0.10 USD per million
                  cached-input: 0.01 USD per million
                  cache-write: 0.2 USD per million tokens
                  output: 0.40 USD per million
                  cache: {minimum-tokens: 1024, block-tokens: 128, lifetime: 5 min, renewed-by-hits: true}
              machine: {provider: embedded, model: reader, price: {hardware: 3.20 USD per hour, concurrent: 16}}
            approaches: [{id: a, strategy: prompting, model: priced, stop: [end, done]}]
            metrics: [accuracy, {regex: {pattern: "[a-z]+"}}]
            workload: {requests-per-month: 200000, horizon-months: 24, active-hours: 100.5, can-wait: true}
            evaluation: {mode: fixed, repetitions: 2, seed: 9}
            limits: {spend: 5 USD, time: 30 min, concurrency: 4, timeout: 800 ms, retries: 2}
            """);

    assertThat(read.description()).contains("Which queue?");
    assertThat(read.task().labels().get(0)).isEqualTo(new Label("billing", "charges, refunds"));
    assertThat(read.task().answerFormat()).isEqualTo(AnswerFormat.TEXT);
    assertThat(read.task().system()).contains("You route messages.");
    assertThat(read.task().clusterField()).contains("queue");
    assertThat(read.data().test()).hasSize(30);
    assertThat(read.data().test().get(0).id()).isEqualTo("row-1");
    assertThat(read.model("priced").orElseThrow().retires()).contains(LocalDate.of(2027, 1, 14));
    assertThat(read.model("priced").orElseThrow().price())
        .isEqualTo(
            TokenPrice.of(
                new TokenRates(
                    Money.usd("0.1"),
                    Optional.of(Money.usd("0.01")),
                    Optional.of(Money.usd("0.2")),
                    Money.usd("0.4")),
                Optional.of(new PrefixCache(1024, 128, Duration.ofMinutes(5), true)),
                Provenance.DECLARED));
    assertThat(read.model("machine").orElseThrow().price())
        .isEqualTo(
            new HardwarePrice(Money.usd("3.2"), Hosting.DEDICATED, 16, 1, Provenance.DECLARED));
    assertThat(((Fakes.FakeModel) read.models().get(0).options()).patience())
        .contains(Duration.ofMillis(1500));
    assertThat(read.metrics()).extracting(MetricSpec::name).containsExactly("accuracy", "regex");
    assertThat(read.workload()).isEqualTo(new Workload(200_000, 24, 100.5, true));
    assertThat(read.evaluation()).isEqualTo(new Evaluation(Evaluation.Mode.FIXED, 2, 9));
    assertThat(read.limits())
        .isEqualTo(
            new Limits(
                Optional.of(Money.usd("5")),
                Optional.of(Duration.ofMinutes(30)),
                4,
                Duration.ofMillis(800),
                2));
    assertThat(((Fakes.PromptingOptions) read.approaches().get(0).options()).stop())
        .containsExactly("end", "done");
  }

  @Test
  void aSharedMachineIsAssumedToBeHalfBusyUnlessSaidOtherwise() {
    Experiment read = scenario.read(Scenario.PLAIN);

    assertThat(read.model("local").orElseThrow().price())
        .isEqualTo(new HardwarePrice(Money.usd("0.2"), Hosting.SHARED, 1, 0.5, Provenance.ASSUMED));
    assertThat(read.model("vectors").orElseThrow().kind()).isEqualTo(ModelKind.EMBEDDER);
  }

  @Test
  void moreDemonstrationsThanTrainingExamplesAreWarnedOf() {
    Experiment read = scenario.read(Scenario.PLAIN.replace("count: 4", "count: 50"));

    assertThat(read.warnings())
        .contains(
            "The approach 'nearest' asks for 50 demonstrations, but there are only %d training"
                    .formatted(read.data().training().size())
                + " examples: all are shown.");
  }

  @Test
  void instructionsMayStandInAFile() {
    scenario.file("prompts/route.md", "Route this: {{message}}");

    Experiment read =
        scenario.read(
            Scenario.PLAIN.replace("slices:", "instructions: {file: prompts/route.md}, slices:"));

    assertThat(read.task().instructions().text()).isEqualTo("Route this: {{message}}");
  }

  @Test
  void theInstructionsOfAnApproachMayStandInAFileToo() {
    scenario.file("prompts/careful.md", "Read twice, then route: {{channel}}");

    Experiment read =
        scenario.read(
            Scenario.PLAIN.replace(
                "strategy: prompting, model: local}",
                "strategy: prompting, model: local, instructions: {file: prompts/careful.md}}"));

    var options = (Fakes.PromptingOptions) read.approaches().get(0).options();
    assertThat(options.instructions().orElseThrow().text())
        .isEqualTo("Read twice, then route: {{channel}}");
    assertThat(read.source().files()).containsKey("prompts/careful.md");
  }
}
