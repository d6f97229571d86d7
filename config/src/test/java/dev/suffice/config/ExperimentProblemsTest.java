package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is told with its place and its remedy. */
class ExperimentProblemsTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
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
  void aMisspeltKeyThatDecidesTheOthersHidesNoneOfTheirMistakes() {
    List<String> problems =
        scenario.problems(
            Scenario.PLAIN.replace(
                "strategy: prompting, model: local}", "stratgey: prompting, modle: local}"));

    assertThat(problems)
        .satisfiesExactly(
            problem -> has(problem, "stratgey:", "is not known here", "Did you mean 'strategy'?"),
            problem -> has(problem, "modle:", "is not known here", "Did you mean 'model'?"));
  }

  @Test
  void aMisspeltKeyWithAWordThatIsNotKnownEitherIsNamedAlone() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN.replace(
                    "strategy: prompting, model: local}", "stratgey: wizardry}")))
        .singleElement()
        .satisfies(problem -> has(problem, "stratgey:", "is not known here", "'strategy'?"));
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
            problem ->
                has(problem, "2:37: task.input:", "No row of messages.csv has", "'message'?"),
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
  void aStrategyThatNobodyBringsIsToldWithThoseThereAre() {
    String yaml =
        Scenario.PLAIN.replace(
            "strategy: prompting, model: local}", "strategy: promptin, model: local}");

    assertThat(scenario.problems(yaml))
        .satisfiesExactly(
            problem -> has(problem, "no strategy 'promptin'. Did you mean 'prompting'?"));
  }

  @Test
  void aStrategyWhoseJarIsNotThereIsToldWithIt() {
    String yaml =
        Scenario.PLAIN.replace(
            "strategy: prompting, model: local}", "strategy: cascade, model: local}");

    assertThat(scenario.problems(yaml))
        .satisfiesExactly(
            problem ->
                has(
                    problem,
                    "The strategy 'cascade' is not installed.",
                    "Put suffice-strategy-cascade on the class path, or write one of prompting."));
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
            problem ->
                has(
                    problem,
                    "approaches[0].model:",
                    "is an embedder, but a language model is wanted",
                    "local"),
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
  void aFieldThatAPromptsFileNamesIsLookedForInTheDataToo() {
    scenario.file("careful.md", "Route what came by {{chanel}}.");
    String task = Scenario.PLAIN.replace("slices:", "instructions: {file: lost.md}, slices:");
    String yaml = task.replace("model: local}", "model: local, instructions: {file: careful.md}}");

    assertThat(scenario.problems(yaml))
        .satisfiesExactly(
            problem -> has(problem, ":2:", "task.instructions.file:", "no file 'lost.md'"),
            problem ->
                has(problem, ":8:", "approaches[0].instructions:", "'chanel'", "'channel'?"));
  }

  @Test
  void whatIsNearlyRightIsAnsweredWithWhatWouldBe() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN.replace("slices: [channel]", "slices: channel")
                    + "adequate: {confidence: 95, require: [accuracy >= 0.8]}\n"
                    + "workload: {horizon-months: 99999999999999999999}\n"))
        .satisfiesExactly(
            problem -> has(problem, "task.slices:", "'channel'", "Write [channel], a list"),
            problem -> has(problem, "adequate.confidence:", "'95'", "Write 95%."),
            problem ->
                has(
                    problem,
                    "workload.horizon-months:",
                    "Write a whole number up to 2,147,483,647."));
  }

  @Test
  void aKeyThatMustBeThereIsNotToBeRemoved() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN.replace("prompting, model: local}", "prompting, model: }")))
        .singleElement()
        .asString()
        .contains("approaches[0].model:", "There is no value here. Write the name of")
        .doesNotContain("remove");
  }

  @Test
  void metricsThatCannotBeReadMakeNoRequirementWrong() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN
                    + "metrics: {accuracy: true}\nadequate: {require: [accuracy >= 0.8]}\n"))
        .singleElement()
        .asString()
        .contains("metrics:", "Write a list such as [accuracy, invalid-output]");
  }

  @Test
  void modelsThatCannotBeReadMakeNoMentionOfOneWrong() {
    assertThat(
            scenario.problems(
                Scenario.TASK + "models: [openai:gpt-6-luna]\n" + Scenario.APPROACHES))
        .singleElement()
        .asString()
        .contains("models:", "Write a block with a name for each model, {small:");
  }

  @Test
  void anApproachThatStandsThereUnderAnotherIdIsToldAtItsLine() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN + "  - {id: again, strategy: prompting, model: local}\n"))
        .singleElement()
        .asString()
        .contains(":10:5: approaches[2]:", "'again' is the same as 'zero-shot' but for its id.");
  }

  @Test
  void numbersAreWrittenWithoutSeparators() {
    for (String number : List.of("50,000", "50_000")) {
      assertThat(
              scenario.problems(
                  Scenario.PLAIN + "workload: {requests-per-month: %s}\n".formatted(number)))
          .last()
          .asString()
          .contains("without separators, as in 50000.");
    }
  }

  @Test
  void aConfigurationOfPromptfooIsToldHowToBecomeAnExperiment() {
    assertThat(scenario.problems("prompts: [\"Route {{text}}\"]\nproviders: [echo]\ntests: []\n"))
        .singleElement()
        .asString()
        .contains("configuration of promptfoo", "`suffice import promptfoo experiment.yaml`");
  }

  @Test
  void whatMustBeQuotedInYamlIsSaidWhereItBegins() {
    assertThat(scenario.problems(Scenario.PLAIN + "corpus: {files: *.md}\n"))
        .singleElement()
        .asString()
        .contains(":10:18:", "Put texts that begin with *", "\"*.md\"");
    assertThat(scenario.problems(Scenario.PLAIN.replace("routing", "%routing")))
        .singleElement()
        .asString()
        .contains(":1:13:", "Put texts that begin with *, &, %")
        .doesNotContain("indentation");
    assertThat(scenario.problems(Scenario.PLAIN.replace("routing", "'routing")))
        .singleElement()
        .asString()
        .contains(":1:13:", "Close what is quoted here");
  }

  @Test
  void aColonWithoutASpaceIsFoundInTheLineBefore() {
    assertThat(
            scenario.problems(Scenario.PLAIN.replace("experiment: routing", "experiment:routing")))
        .singleElement()
        .asString()
        .contains(":2:5:", "with a space after the colon in the line before it");
  }

  private static void has(String problem, String... parts) {
    assertThat(problem).containsIgnoringCase(parts[0]);
    for (String part : parts) {
      assertThat(problem).containsIgnoringCase(part);
    }
  }
}
