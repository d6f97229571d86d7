package dev.suffice.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.Plan;
import dev.suffice.runtime.RunSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final Places HERE = new Places(Path.of(""));

  @Test
  void everyProblemSaysWhereWhatAndHowAndTheirNumberComesLast() {
    var problems =
        List.of(
            new Problem(
                new Location(Path.of("routing.yaml").toAbsolutePath().toString(), 12, 5),
                "approaches[2].model",
                "There is no model 'smal'.",
                "Did you mean 'small'?"),
            new Problem(new Location("routing.yaml", 14, 1), "", "Unknown key 'taks'.", ""));
    assertThat(Samples.shown(ProblemsView.of(problems, HERE, 80)))
        .isEqualTo(
            """
            routing.yaml:12:5  approaches[2].model
              There is no model 'smal'.
              Did you mean 'small'?

            routing.yaml:14:1
              Unknown key 'taks'.

            2 problems; nothing was run and nothing was spent.
            """);
  }

  @Test
  void aPlanSumsUpWhatARunWouldTake() {
    assertThat(Samples.shown(PlanView.complete(Samples.plan(), 12, 120)))
        .isEqualTo(
            """
            approach   trials  stored  calls  tokens in  tokens out    spend    time  bill over 12 months
            zero-shot     180       0    180      5,400         180  $0.0012  1.20 s                 $210
            nearest-8     180      80    220      9,000         100  $0.0020  2.40 s                 $496

            2 approaches, 360 trials, 80 of them stored already; about 400 calls, $0.0032, 3.60 s.
            Calls, tokens, money and time are estimates; nothing was sent. The bill is what the workload would cost, not this run.
            """);
  }

  @Test
  void aPlanNamesWhatCannotBeRunAndWhy() {
    var hindered =
        new Plan.Entry(
            "everything",
            180,
            0,
            180,
            0,
            0,
            0,
            Money.ZERO,
            java.time.Duration.ZERO,
            Money.ZERO,
            Optional.of("There is no room."));
    assertThat(Samples.shown(PlanView.brief(new Plan(List.of(hindered)), 80)))
        .isEqualTo(
            """
            1 approach, 180 trials; about 0 calls, $0, 0 s.
            everything cannot be run: There is no room.
            """);
  }

  @Test
  void aPlanWithNothingLeftToDoSaysSo() {
    Plan.Entry first = Samples.plan().approaches().get(0);
    var done =
        new Plan.Entry(
            first.approach(),
            180,
            180,
            0,
            0,
            0,
            0,
            Money.ZERO,
            java.time.Duration.ZERO,
            Money.ZERO);
    assertThat(Samples.shown(PlanView.brief(new Plan(List.of(done)), 80)))
        .isEqualTo("1 approach, 180 trials: all stored already, no call to make.\n");
  }

  @Test
  void whatTheTestSetCanDecideStandsUnderAHeadingOfItsOwn() {
    assertThat(Samples.shown(PowerView.of(List.of(Samples.power()), 80)))
        .isEqualTo(
            """
            What this test set can decide
              - `accuracy >= 0.90`: 95.0 % is certified at even chances.
            Chances of a single approach on each requirement by itself, while no other
            approach is certified.

            """);
    assertThat(PowerView.of(List.of(), 80)).isEmpty();
  }

  @Test
  void aCheckRetellsTheExperiment() {
    assertThat(
            Samples.shown(
                CheckView.of(
                    Samples.experiment(), List.of("accuracy >= 0.90 needs 29 examples."), 0, 80)))
        .isEqualTo(
            """
            support-routing: can be run; 2 warnings
            Which queue should a customer message go to?

              task         classification: text to answer, 2 labels
              data         1 example for testing, 1 for training, 0 for validation
              approaches   2: zero-shot, nearest-8
              metrics      accuracy, invalid-output
              adequate     accuracy >= 0.90
                           at a confidence of 95 %
              workload     200,000 requests a month for 12 months
              limits       16 at a time, 30 s for an answer

            Warnings
              - Two texts stand in both training and test.

            This test set cannot certify
              - accuracy >= 0.90 needs 29 examples.

            """);
  }

  @Test
  void manyWarningsAreCutAndCounted() {
    List<String> warnings = IntStream.rangeClosed(1, 9).mapToObj(i -> "warning " + i).toList();
    assertThat(Samples.shown(NoticesView.brief(warnings, List.of(), 80)))
        .contains("- warning 5")
        .doesNotContain("warning 6")
        .contains("and 4 more");
    assertThat(Samples.shown(NoticesView.complete(warnings, List.of(), 80)))
        .contains("- warning 9");
  }

  @Test
  void withoutNoticesNothingIsPrinted() {
    assertThat(NoticesView.brief(List.of(), List.of(), 80)).isEmpty();
  }

  @Test
  void theHistoryTellsHowRunsEnded() {
    Instant started = Instant.parse("2026-11-23T04:33:10Z");
    var runs =
        List.of(
            run("b", started, Optional.empty(), OptionalInt.empty()),
            run("a", started, Optional.of(started), OptionalInt.of(3)),
            run("g", started, Optional.of(started), OptionalInt.of(5)));
    assertThat(Samples.shown(RunsView.of(runs, Map.of(), 100)))
        .isEqualTo(
            """
            run  experiment  trials  reused  spent  ended
            b    routing         10       2     $0  not finished
            a    routing         10       2     $0  none adequate
            g    routing         10       2     $0  stopped or left a part
            """);
  }

  @Test
  void gatesBacktestsAndExploredRunsAreToldApart() {
    Instant day = Instant.EPOCH;
    var ended = OptionalInt.of(0);
    var changed = Optional.of("the approaches");
    assertThat(
            Samples.shown(
                RunsView.of(
                    List.of(
                        run("a", day, Optional.of(day), ended, Purpose.gate("n-8"), changed),
                        run(
                            "b",
                            day,
                            Optional.of(day),
                            ended,
                            Purpose.backtest("x for y"),
                            changed)),
                    Map.of(),
                    100)))
        .contains("routing (gate: n-8)", "routing (backtest: x for y)", "answered, explored");
  }

  @Test
  void placesBelowTheCurrentFolderAreRelative() {
    var places = new Places(Path.of("/home/person/trial"));
    assertThat(places.show(Path.of("/home/person/trial/build/report.html")))
        .isEqualTo("build/report.html");
    assertThat(places.show(Path.of("build/../report.html"))).isEqualTo("report.html");
    assertThat(places.show(Path.of("/elsewhere/report.html"))).isEqualTo("/elsewhere/report.html");
    assertThat(places.show(Path.of("/home/person/trial"))).isEqualTo(".");
  }

  private static RunSummary run(
      String id, Instant started, Optional<Instant> finished, OptionalInt exitCode) {
    return run(id, started, finished, exitCode, Purpose.DECISION, Optional.empty());
  }

  private static RunSummary run(
      String id,
      Instant started,
      Optional<Instant> finished,
      OptionalInt exitCode,
      Purpose purpose,
      Optional<String> explored) {
    return new RunSummary(
        id,
        "routing",
        Path.of("routing.yaml"),
        started,
        finished,
        exitCode,
        10,
        2,
        Money.ZERO,
        purpose,
        explored,
        Path.of(id));
  }
}
