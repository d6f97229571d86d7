package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
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
import java.util.List;
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
  void oneFileWithManyMistakesGetsThemAllAtOnceWithPlaceAndRemedy() {
    List<String> problems =
        scenario.problems(
            """
            experiment: routing
            task: {kind: clasification, input: mesage, expected: queue}
            data: {file: messages.csv, split: {train: 50%, test: 60%}}
            models:
              local: {provider: embeded, model: reader, price: {hardware: 0.20 USD per hour}}
              vectors: {provider: embedded, model: embed-small}
            approaches:
              - {id: zero-shot, strategy: prompting, model: locl}
              - {id: nearest, strategy: prompting, model: local, demonstrations: {choose: nearest, cuont: 4}}
              - {id: zero-shot, strategy: rag, model: local}
              - {id: few, strategy: prompting, model: local, demonstrations: {choose: fixed, count: 0}}
            metrics: [acuracy, invalid-output]
            adequate:
              require: [accuracy >= 0.9, invalid-output >= 3%, invalid-output <= 3% on every channel]
            evaluation: {mode: adaptiv}
            limits: {timeout: 30 parsecs, spend: 5}
            colour: red
            """);

    assertThat(problems)
        .satisfiesExactly(
            problem -> has(problem, ":2:14: task.kind:", "'clasification'", "'classification'?"),
            problem -> has(problem, ":3:35: data.split:", "cannot be used", "up to 100%, not 110%"),
            problem -> has(problem, ":5:21: models.local.provider:", "'embeded'", "'embedded'?"),
            problem -> has(problem, ":6:12: models.vectors.price:", "not known", "USD per hour"),
            problem -> has(problem, ":8:49: approaches[0].model:", "'locl'", "'local'?"),
            problem ->
                has(problem, ":9:88: approaches[1].demonstrations.cuont:", "Did you mean 'count'?"),
            problem -> has(problem, ":10:10: approaches[2].id:", "already taken in line 8"),
            problem -> has(problem, ":10:31: approaches[2].strategy:", "'rag'", "prompting"),
            problem ->
                has(
                    problem,
                    ":11:89: approaches[3].demonstrations.count:",
                    "'0' is not possible here. count must be at least 1: 0."),
            problem -> has(problem, ":12:11: metrics[0]:", "'acuracy'", "'accuracy'?"),
            problem ->
                has(problem, ":14:30: adequate.require[1]:", "less invalid-output is better"),
            problem -> has(problem, ":15:20: evaluation.mode:", "'adaptiv'", "'adaptive'?"),
            problem -> has(problem, ":16:19: limits.timeout:", "'30 parsecs'", "800 ms"),
            problem -> has(problem, ":16:38: limits.spend:", "'5'", "5 USD"),
            problem -> has(problem, ":17:1: colour:", "not known here"));
  }

  @Test
  void dataAreCheckedEvenWhenOtherPartsAreWrong() {
    List<String> problems =
        scenario.problems(
            Scenario.PLAIN
                .replace("input: message", "input: mesage")
                .replace("model: local}", "model: locl}"));

    assertThat(problems)
        .satisfiesExactly(
            problem -> has(problem, "2:37: task.input:", "no row", "'message'?"),
            problem -> has(problem, ":8:", "'locl'"));
  }

  @Test
  void aFileThatIsNotThereIsSaidPlainly() {
    assertThat(scenario.problems(Scenario.PLAIN.replace("messages.csv", "mesages.csv")))
        .singleElement()
        .asString()
        .contains("3:14: data.file:", "no file 'mesages.csv'", "Did you mean 'messages.csv'?");
  }

  @Test
  void wordsThatThisVersionLacksAreNoTypingMistakes() {
    String yaml =
        Scenario.PLAIN.replace(
            "strategy: prompting, model: local}", "strategy: fine-tune, model: local}");

    assertThat(scenario.problems(yaml))
        .satisfiesExactly(
            problem ->
                has(problem, "strategy 'fine-tune' is not in this version. Known here: prompting"));
  }

  @Test
  void modelsAreCheckedBesideAStrategyThatIsNotKnown() {
    String yaml = Scenario.PLAIN.replace("strategy: prompting", "strategy: promting");

    assertThat(
            scenario.problems(
                yaml.replace("model: local", "model: locl").replace("by: vectors", "by: vectrs")))
        .satisfiesExactly(
            problem -> has(problem, "approaches[0].strategy:", "'prompting'?"),
            problem -> has(problem, "approaches[0].model:", "'locl'", "'local'?"),
            problem -> has(problem, "approaches[1].strategy:", "'prompting'?"),
            problem -> has(problem, "approaches[1].model:", "'locl'", "'local'?"),
            problem -> has(problem, "approaches[1].demonstrations.by:", "'vectors'?"));
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
  void latencyAndCostNeedNotBeListed() {
    assertThat(scenario.problems(Scenario.PLAIN + "metrics: [accuracy, latency, cost]\n"))
        .satisfiesExactly(
            problem -> has(problem, "metrics[1]:", "'latency'", "always measured", "Remove it"),
            problem -> has(problem, "metrics[2]:", "'cost'", "`cost per request <= 0.002 USD`"));
  }

  @Test
  void aModelOfTheWrongKindIsRefused() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN
                    .replace("model: local}", "model: vectors}")
                    .replace("by: vectors", "by: local")))
        .satisfiesExactly(
            problem -> has(problem, "approaches[0].model:", "language-model is wanted", "local"),
            problem -> has(problem, "approaches[1].demonstrations.by:", "embedder", "vectors"));
  }

  @Test
  void anApproachThatNeedsTrainingDataIsRefusedWithoutThem() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN.replace(", split: {train: 40%, test: 60%, seed: 7}", "")))
        .singleElement()
        .asString()
        .contains("9:5: approaches[1]:", "'nearest' needs training examples", "train: 40%");
  }

  @Test
  void typesAreNotBentToFit() {
    List<String> problems =
        scenario.problems(
            Scenario.PLAIN
                    .replace("count: 4", "count: 4.0")
                    .replace("id: zero-shot", "id: 7")
                    .replace("model: reader", "model: 12")
                + "workload: {can-wait: yes, requests-per-month: '5', horizon-months: }\n");

    assertThat(problems)
        .satisfiesExactly(
            problem -> has(problem, "models.local.model:", "'12'", "quotes"),
            problem -> has(problem, "approaches[0].id:", "'7'", "quotes"),
            problem -> has(problem, "approaches[1].demonstrations.count:", "'4.0'", "whole number"),
            problem -> has(problem, "workload.can-wait:", "'yes'", "true or false"),
            problem -> has(problem, "workload.requests-per-month:", "'5'", "whole number"),
            problem -> has(problem, "workload.horizon-months:", "no value", "remove the key"));
  }

  @Test
  void aTemplateMayNameOnlyFieldsOfTheDataAndNeverTheAnswer() {
    String task =
        Scenario.PLAIN.replace("slices:", "instructions: \"{{mesage}} {{queue}}\", slices:");
    String override = task.replace("model: local}", "model: local, instructions: \"{{chanel}}\"}");

    assertThat(scenario.problems(override))
        .satisfiesExactlyInAnyOrder(
            problem -> has(problem, ":2:", "task.instructions:", "'mesage'", "'message'?"),
            problem -> has(problem, ":2:", "task.instructions:", "{{queue}}", "the answer"),
            problem ->
                has(problem, ":8:", "approaches[0].instructions:", "'chanel'", "'channel'?"));
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
  void aMetricWithBadOptionsIsAProblemOfItsLine() {
    assertThat(scenario.problems(Scenario.PLAIN + "metrics: [regex, {regex: {pattern: '[a]'}}]\n"))
        .satisfiesExactly(
            problem -> has(problem, "metrics[0].pattern:", "missing"),
            problem -> has(problem, "metrics[1]:", "listed twice"));
    assertThat(scenario.problems(Scenario.PLAIN + "metrics: [{regex: {pattern: '['}}]\n"))
        .singleElement()
        .asString()
        .contains("metrics[0].regex:", "Unclosed character class");
  }

  @Test
  void anExperimentIsBoundAgainFromItsDocumentAndDataAlone() throws java.io.IOException {
    String yaml =
        Scenario.PLAIN
            .replace("model: reader", "model: reader, api-key: \"${HOUSE_KEY}\"")
            .replace("slices:", "instructions: {file: route.md}, slices:");
    scenario.file("route.md", "Route {{message}}");
    Experiment first =
        scenario.read(
            yaml,
            new ReadOptions(List.of(), false, java.util.Map.of("HOUSE_KEY", "a-secret-value")));
    java.nio.file.Files.delete(folder.resolve("messages.csv"));
    java.nio.file.Files.delete(folder.resolve("route.md"));

    Experiment again = Fakes.reader().reread(first.source(), first.data());

    assertThat(again.task().labels()).isEqualTo(first.task().labels());
    assertThat(again.approaches()).isEqualTo(first.approaches());
    assertThat(((Fakes.FakeModel) again.models().get(0).options()).apiKey())
        .contains("${HOUSE_KEY}");
    assertThat(first.source().document()).doesNotContain("a-secret-value");
  }

  @Test
  void aPlaceholderStandsForWhatItStoodForWhenItIsBoundAgain() {
    String yaml =
        Scenario.PLAIN.replace(
            "model: reader", "model: reader, tokens: \"${MOST}\", api-key: \"${HOUSE_KEY}\"");
    var variables = java.util.Map.of("MOST", "12", "HOUSE_KEY", "a-secret-value", "OTHER", "x");
    Experiment first = scenario.read(yaml, new ReadOptions(List.of(), false, variables));

    Experiment again = Fakes.reader().reread(first.source(), first.data());

    assertThat(((Fakes.FakeModel) again.models().get(0).options()).tokens()).contains(12);
    assertThat(first.source().placeholders()).containsExactly(java.util.Map.entry("MOST", "12"));
  }

  @Test
  void aSecretInACommentIsRefusedWithoutBeingRepeated() {
    String yaml = Scenario.PLAIN + "# old key: sk-proj-1234567890abcdef\n";

    assertThatThrownBy(() -> scenario.read(yaml, ReadOptions.PLAIN))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("A secret stands in a comment")
        .hasMessageNotContaining("1234567890");
  }

  @Test
  void aSecretWithAPlaceholderInItIsStillASecret() {
    String yaml =
        Scenario.PLAIN.replace("model: reader", "model: reader, api-key: \"${X}hunter2-secret\"");

    assertThatThrownBy(
            () ->
                scenario.read(
                    yaml, new ReadOptions(List.of(), false, java.util.Map.of("X", "house-"))))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("A secret stands in the file itself")
        .hasMessageNotContaining("hunter2");
  }

  private static void has(String problem, String... parts) {
    assertThat(problem).containsIgnoringCase(parts[0]);
    for (String part : parts) {
      assertThat(problem).containsIgnoringCase(part);
    }
  }
}
