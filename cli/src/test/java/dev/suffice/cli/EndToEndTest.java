package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a person types them, with real embeddings and a real store. */
class EndToEndTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal = Terminal.real();
  private Workbench bench;

  @TempDir private Path folder;

  @BeforeEach
  void prepare() {
    bench = new Workbench(folder);
  }

  @Test
  void aRunAnswersKeepsItsWorkAndCanBeLookedAtAgain() throws IOException {
    String file = bench.solvable(60, "accuracy >= 0.70");
    Path out = folder.resolve("out");

    assertThat(terminal.type("run", file, "--out", out.toString())).isZero();
    assertThat(terminal.out())
        .contains("adequate approach")
        .contains("zero-shot")
        .contains("Report: " + out.resolve("report.html"))
        .endsWith("Again: ./suffice show " + file + "\n");
    assertThat(terminal.err())
        .contains("2 approaches, 120 trials; about")
        .contains("zero-shot: 60 trials done, 0 reused")
        .contains("fixed-4: 60 trials done, 0 reused");
    assertThat(out).isDirectoryContaining("glob:**report.html");
    assertThat(out).isDirectoryContaining("glob:**trials.csv");

    assertThat(terminal.type("run", file)).isZero();
    assertThat(terminal.err())
        .contains("2 approaches, 120 trials: all stored already, no call to make.")
        .contains("fixed-4: nothing to do, 60 trials reused");
    assertThat(terminal.out()).contains(" 0 calls");

    assertThat(terminal.type("run", file, "--fresh")).isZero();
    assertThat(terminal.err()).contains("zero-shot: 60 trials done, 0 reused");

    lookBack();
  }

  private void lookBack() throws IOException {
    assertThat(terminal.type("runs", "--store", folder.toString(), "--json")).isZero();
    JsonNode runs = JSON.readTree(terminal.out());
    assertThat(runs).hasSize(3);
    assertThat(runs.get(1).get("trialsReused").asInt()).isEqualTo(120);

    String file = folder.resolve("experiment.yaml").toString();
    for (String name : List.of(folder.toString(), file)) {
      assertThat(terminal.type("show", name)).isZero();
      assertThat(terminal.out()).startsWith("mail").contains("adequate approach");
      assertThat(terminal.type("runs", name)).isZero();
      assertThat(terminal.out().lines()).hasSize(4);
    }
    String other = Files.createFile(folder.resolve("other.yaml")).toString();
    assertThat(terminal.type("runs", other)).isZero();
    assertThat(terminal.out()).isEqualTo("No run yet.\n");
    assertThat(terminal.type("show", other)).isEqualTo(2);
    assertThat(terminal.err()).contains("holds no run of " + other);

    String first = runs.get(2).get("id").asText();
    String store = folder.resolve(".suffice").toString();
    assertThat(terminal.type("show", first, "--store", store, "--json")).isZero();
    assertThat(JSON.readTree(terminal.out()).at("/run/id").asText()).isEqualTo(first);

    String runFolder = folder.resolve(".suffice/runs").resolve(first).toString();
    Path again = folder.resolve("again");
    assertThat(terminal.type("report", runFolder, "--out", again.toString())).isZero();
    assertThat(terminal.out().lines()).allSatisfy(line -> assertThat(Path.of(line)).exists());
    assertThat(again).isDirectoryContaining("glob:**report.json");

    assertThat(
            terminal.type(
                "report", runFolder, "--set", "requests-per-month=77", "--format", "json"))
        .isZero();
    Path explored = Path.of(runFolder, "explored", "report.json");
    assertThat(JSON.readTree(explored.toFile()).at("/recommendation/sentence").asText())
        .startsWith("Explored after the run (77 requests a month): ");
    assertThat(terminal.type("report", runFolder, "--set", "horizn-months=3", "--set", "prices=up"))
        .isEqualTo(2);
    assertThat(terminal.err())
        .contains("Did you mean 'horizon-months'?")
        .contains("'prices=up' cannot be set.");

    assertThat(terminal.type("show", "no-such-run", "--store", store)).isEqualTo(2);
    assertThat(terminal.err()).contains("There is no run 'no-such-run'").contains(first);
  }

  @Test
  void whenNothingIsAdequateTheExitCodeSaysSo() throws IOException {
    String file = bench.hopeless(60, "accuracy >= 0.90");
    assertThat(terminal.type("run", file, "--json")).isEqualTo(3);
    JsonNode report = JSON.readTree(terminal.out());
    assertThat(report.at("/recommendation/verdict").asText()).isEqualTo("NONE_ADEQUATE");
    assertThat(report.at("/run/exitCode").asInt()).isEqualTo(3);
  }

  @Test
  void whenTheDataDoNotDecideTheExitCodeSaysSoAndPlanSaidItBefore() {
    String file = bench.solvable(6, "accuracy >= 0.90");
    assertThat(terminal.type("check", file)).isZero();
    assertThat(terminal.out())
        .contains("can be run; 2 warnings\n")
        .contains("This test set cannot certify")
        .containsPattern("test +6 +0 +2 +2\\.0 +3 +3")
        .containsPattern("accuracy >= 0\\.90 +6 +36 ");
    assertThat(terminal.err()).contains("comparing 18 texts of the data");
    assertThat(terminal.type("check", file)).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.type("run", file, "--quiet")).isEqualTo(4);
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out()).contains("undecided");
  }

  @Test
  void aPlanTellsWithoutDoing() throws IOException {
    String file = bench.solvable(6, "accuracy >= 0.90");
    assertThat(terminal.type("plan", file, "--json")).isZero();
    JsonNode plan = JSON.readTree(terminal.out());
    assertThat(plan.get("trials").asInt()).isEqualTo(12);
    assertThat(plan.get("approaches")).hasSize(2);
    assertThat(terminal.type("plan", file)).isZero();
    assertThat(terminal.out()).contains("2 approaches, 12 trials; about");
    assertThat(folder.resolve(".suffice")).doesNotExist();
  }

  @Test
  void anInterruptedRunExitsWith130AndTellsHowToGoOn() {
    String file = bench.solvable(6, "accuracy >= 0.50");
    terminal.process().interruptAlways();
    assertThat(terminal.type("run", file, "--fresh", "--set", "data.limit=500")).isEqualTo(130);
    assertThat(terminal.err())
        .contains("Interrupted. ")
        .contains(" of 12 trials are kept.\nContinue with:\n")
        .contains("  ./suffice run " + file + " --set data.limit=500\n");
    assertThat(terminal.process().isCaught()).isFalse();
  }

  @Test
  void aLimitStopsTheRunWithACodeOfItsOwnAndEverythingIsKept() {
    String file = bench.solvable(6, "accuracy >= 0.50");
    assertThat(terminal.type("run", file, "--set", "limits.spend=0.0000000001 USD")).isEqualTo(5);
    assertThat(terminal.err())
        .contains("Stopped: ")
        .contains("Continue with:")
        .contains(" --set 'limits.spend=0.0000000001 USD'");
    assertThat(terminal.out()).startsWith("Stopped after ").doesNotContain("Again: ");
    assertThat(terminal.type("show", file)).isZero();
    assertThat(terminal.out()).startsWith("mail\n\nStopped after ");
  }

  @Test
  void eightMistakesGetEightAnswersWithPlacesAndRemedies() throws IOException {
    bench.solvable(6, "accuracy >= 0.90");
    String file =
        bench.write(
            "mistakes.yaml",
            """
            experiment: mail
            task: {kind: classify, input: message, expected: topic, labels: from-data}
            data: {train: train.csv, test: tset.csv}
            models:
              reader: {provider: embeded, model: reader}
            approaches:
              - {id: zero-shot, strategy: promptng, model: reader}
              - {id: zero-shot, strategy: prompting, model: raeder}
            metrics: [acuracy]
            workload: {requests-per-month: many}
            limits: {timeout: 30 parsecs}
            evaluatoin: {mode: fixed}
            """);
    assertThat(terminal.type("check", file)).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err())
        .contains(
            "mistakes.yaml:2:",
            "mistakes.yaml:3:",
            "mistakes.yaml:5:",
            "mistakes.yaml:7:",
            "mistakes.yaml:8:",
            "mistakes.yaml:9:",
            "mistakes.yaml:10:",
            "mistakes.yaml:11:",
            "mistakes.yaml:12:")
        .contains("embeded", "'embedded'", "promptng", "'prompting'", "acuracy", "'accuracy'")
        .containsPattern("\\n(9|1\\d) problems; nothing was run");

    assertThat(terminal.type("run", file, "--json")).isEqualTo(2);
    assertThat(terminal.err()).isEmpty();
    JsonNode problems = JSON.readTree(terminal.out());
    assertThat(problems.size()).isGreaterThanOrEqualTo(8);
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.get("line").asInt()).isPositive();
              assertThat(problem.get("message").asText()).isNotBlank();
              assertThat(problem.get("remedy").asText()).isNotBlank();
            });
    assertThat(folder.resolve(".suffice")).doesNotExist();
  }

  @Test
  void aStarterExperimentIsReadyToRunAndNeverWrittenOverAnother() throws IOException {
    Path folder = bench.folder().resolve("starter");

    assertThat(terminal.type("init", folder.toString())).isZero();
    String experiment = folder.resolve("experiment.yaml").toString();
    assertThat(terminal.out()).contains("Next: ./suffice check " + experiment);
    assertThat(terminal.type("check", experiment)).isZero();
    assertThat(terminal.out())
        .contains("starter: can be run; 1 warning")
        .contains("a bank account (IBAN) in m-0010");
    assertThat(Files.readString(Path.of(experiment)))
        .startsWith("# yaml-language-server: $schema=experiment.schema.json");

    assertThat(terminal.type("init", folder.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("is there already; nothing was written");
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    assertThat(terminal.type("completion")).isZero();
    assertThat(terminal.out()).contains("complete -F").contains("retry-failed");
  }

  @Test
  void theSchemaIsJson() throws IOException {
    assertThat(terminal.type("schema")).isZero();
    assertThat(JSON.readTree(terminal.out()).at("/properties/experiment").isMissingNode())
        .isFalse();
  }

  @Test
  void aReportFolderThatCannotBeMadeFailsBeforeAnythingIsRun() throws IOException {
    String file = bench.solvable(6, "accuracy >= 0.50");
    Path inTheWay = Files.createFile(folder.resolve("out"));
    assertThat(terminal.type("run", file, "--quiet", "--out", inTheWay.toString())).isEqualTo(1);
    assertThat(terminal.err().lines()).hasSize(1);
    assertThat(terminal.err()).startsWith("suffice: ").contains("in the way");
  }
}
