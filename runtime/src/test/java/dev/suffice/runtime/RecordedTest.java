package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.trial.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTest {
  private static final int EXAMPLES = 100;
  private static final String EXPERIMENT =
      """
      experiment: replay
      task: {kind: classification, input: message, expected: queue}
      data: {file: data.csv}
      approaches:
        - {id: today, strategy: recorded, file: today.csv, columns: {COLUMNS}}
      metrics: [accuracy, invalid-output]
      adequate: {require: [accuracy >= 0.8]}
      evaluation: {mode: fixed}
      """;
  private static final String ALL = "cost: usd, latency: latency_ms";

  @TempDir Path folder;

  @BeforeEach
  void writeData() throws IOException {
    write("data.csv", "id,message,queue", i -> "q%s,message %s,%s".formatted(i, i, queue(i)));
  }

  @Test
  void recordedAnswersAreReadScoredTimedAndBilled() throws Exception {
    answers(i -> "q%s,The answer: %s,0.002,%s".formatted(i, i < 5 ? "c" : queue(i), 100 + i));
    RunReport report = run(ALL);
    ApproachResult today = report.analysis().approach("today").orElseThrow();
    assertThat(today.metrics().get("accuracy").mean()).isEqualTo(0.95);
    assertThat(today.metrics().get("invalid-output").mean()).isEqualTo(0.05);
    assertThat(today.verdict()).isEqualTo(Verdict.ADEQUATE);
    assertThat(today.latency().orElseThrow().p50()).isEqualTo(Duration.ofMillis(149));
    assertThat(today.cost().orElseThrow().perRequest()).isEqualTo(Money.usd("0.002"));
    assertThat(today.cost().orElseThrow().repriceable()).isEqualTo(Money.ZERO);
    assertThat(today.reason()).contains("Answers recorded in today.csv, not made here.");
    assertThat(report.run().calls()).isZero();
    assertThat(report.run().spend().total()).isEqualTo(Money.ZERO);
  }

  @Test
  void anUnknownLatencyIsAbsentAndNeverZero() throws Exception {
    answers(i -> "q%s,%s,0.002,".formatted(i, queue(i)));
    RunReport report = run("cost: usd");
    assertThat(report.analysis().approach("today").orElseThrow().latency()).isEmpty();
    assertThat(report.trials()).allSatisfy(one -> assertThat(one.trial().latency()).isEmpty());
    assertThatThrownBy(() -> run("cost: usd", "adequate.require[0]=latency p95 <= 800 ms"))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("no latency was recorded of `today`")
        .hasMessageContaining("columns: {latency: latency_ms}");
  }

  @Test
  void anExampleWithoutARowIsAMissingTrialAndSaid() throws Exception {
    answers(i -> i == 7 ? "q6x,a,0.002,1" : "q%s,%s,0.002,1".formatted(i, queue(i)));
    Files.writeString(
        folder.resolve("today.csv"),
        Files.readString(folder.resolve("today.csv")).replace("q6x,a,0.002,1\n", ""));
    var check = Suffice.create().check(Recorder.request(file(ALL)));
    assertThat(check.experiment().warnings())
        .anySatisfy(warning -> assertThat(warning).contains("no row in today.csv for 1 of 100"));
    RunReport report = run(ALL);
    assertThat(report.trials())
        .filteredOn(one -> one.trial().outcome() instanceof Outcome.Missing)
        .singleElement()
        .satisfies(one -> assertThat(one.trial().exampleId()).isEqualTo("q7"));
  }

  @Test
  void scoresThatWereKeptStandWithoutAnswers() throws Exception {
    answers(i -> "q%s,%s,0.002,1".formatted(i, i < 10 ? "0" : "1"));
    ApproachResult today =
        run("scores: {accuracy: answer}, cost: usd").analysis().approach("today").orElseThrow();
    assertThat(today.metrics().get("accuracy").mean()).isEqualTo(0.9);
    assertThat(today.metrics()).doesNotContainKey("invalid-output");
  }

  @Test
  void everythingWrongInTheRowsIsSaidAtOnceWhereItStands() throws IOException {
    Files.writeString(
        folder.resolve("today.csv"),
        """
        id,answer,usd,latency_ms
        q1,a,free,1
        q1,a,0.1,1
        q1000,a,0.1,1
        q2,a,-1,1
        ,a,0.1,1
        """);
    assertThatThrownBy(() -> Suffice.create().check(Recorder.request(file(ALL))))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("today.csv:2:1: (data): 'free' in 'usd' is not a number.")
        .hasMessageContaining("today.csv:3:1: (data): 'q1' is answered in line 2 already.")
        .hasMessageContaining("today.csv:4:1: (data): No example of the data has the id 'q1000'.")
        .hasMessageContaining("today.csv:5:1: (data): -1 in 'usd' is not possible.")
        .hasMessageContaining("today.csv:6:1: (data): This row has no value for 'id'.");
  }

  @Test
  void anUnknownCostAFieldThatIsNotThereAndAFileOutsideAreProblems() throws IOException {
    answers(i -> "q%s,a,0.002,1".formatted(i));
    assertThatThrownBy(() -> Suffice.create().check(Recorder.request(file("answer: said"))))
        .hasMessageContaining("Nothing says what a request of 'today' costs.")
        .hasMessageContaining("No row of today.csv has a field 'said'.");
    Path outside = file(ALL);
    Files.writeString(
        outside, Files.readString(outside).replace("file: today.csv", "file: ../today.csv"));
    assertThatThrownBy(() -> Suffice.create().check(Recorder.request(outside)))
        .hasMessageContaining("lies outside the folder");
  }

  @Test
  void publishedFiguresAreRefusedWhereTheyCannotBeRight() throws IOException {
    Path file = folder.resolve("paper.yaml");
    Files.writeString(
        file,
        """
        experiment: paper
        task: {kind: question-answering, input: q, expected: a}
        approaches:
          - {id: one, strategy: recorded, aggregate: {accuracy: 0.875, n: 3, cost-per-request: 0 USD}}
          - {id: two, strategy: recorded, aggregate: {token-f1: 0.4, n: 50, cost-per-request: 0 USD}}
          - {id: three, strategy: recorded, aggregate: {bleu: 0.4, n: 50}}
        metrics: [accuracy, token-f1]
        """);
    assertThatThrownBy(() -> Suffice.create().check(Recorder.request(file)))
        .hasMessageContaining("No count of 3 examples rounds to 0.875.")
        .hasMessageContaining("token-f1: {mean: 0.4}")
        .hasMessageContaining("'bleu' is not under `metrics:`.")
        .hasMessageContaining("Nothing says what a request of 'three' costs.");
  }

  @Test
  void corpusLevelFiguresAreShownAndDecideNothing() throws Exception {
    Path file = folder.resolve("paper.yaml");
    Files.writeString(
        file,
        """
        experiment: paper
        task: {kind: question-answering, input: q, expected: a}
        approaches:
          - {id: one, strategy: recorded, aggregate: {token-f1: {corpus-level: 61.2%}, n: 50000, cost-per-request: 0 USD}}
        metrics: [token-f1]
        adequate: {require: [token-f1 >= 0.2]}
        """);
    ApproachResult one =
        new Recorder(Suffice.create(), folder.resolve("store"))
            .run(file)
            .analysis()
            .approach("one")
            .orElseThrow();
    assertThat(one.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(one.metrics().get("token-f1").mean()).isEqualTo(0.612);
    assertThat(one.metrics().get("token-f1").interval()).isEmpty();
    assertThat(one.requirements().get(0).explanation()).contains("not decidable");
  }

  private RunReport run(String columns, String... overrides) throws Exception {
    return new Recorder(Suffice.create(), folder.resolve("store")).run(file(columns), overrides);
  }

  private Path file(String columns) throws IOException {
    Path file = folder.resolve("replay.yaml");
    return Files.writeString(file, EXPERIMENT.replace("COLUMNS", columns));
  }

  private void answers(IntFunction<String> row) throws IOException {
    write("today.csv", "id,answer,usd,latency_ms", row);
  }

  private void write(String name, String header, IntFunction<String> row) throws IOException {
    Files.writeString(
        folder.resolve(name),
        IntStream.range(0, EXAMPLES)
            .mapToObj(row)
            .collect(Collectors.joining("\n", header + "\n", "\n")));
  }

  private static String queue(int row) {
    return row % 2 == 0 ? "a" : "b";
  }
}
