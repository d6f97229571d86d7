package dev.suffice.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person reads of a run. */
class ResultViewTest {
  @Test
  void aResultShowsAnswerApproachesReasonsAndEffort() {
    assertThat(Samples.shown(ResultView.of(Samples.report(), 120)))
        .isEqualTo(
            """
            nearest-8 is the cheapest adequate approach: $41 a month, 93.1 % accuracy.

              approach   verdict                accuracy  invalid-output     p95  per 1,000  per month  over 12 months
              zero-shot  inadequate  52.0 % [44.5, 59.5]           0.0 %  412 ms      $0.21     $17.50            $210
            > nearest-8  adequate    93.1 % [91.0, 94.9]           0.0 %  412 ms      $0.21     $41.30            $496

            In brackets: 95 % interval. Costs for 200,000 requests a month; per month without set-up.

            Why not the others
              - zero-shot lost: accuracy is certainly below 0.90.

            Could still win
              - zero-shot: 380 further examples expected to settle it

            What would change the answer
              - Below 61.0 % zero-shot would be adequate.

            Run 20261123-043310-routing: 280 trials in 12.3 s, 80 reused; 400 calls, $0.0032 spent. zero-shot: 0 of 180 reused (its
            options changed); nearest-8: 80 of 180 reused.
            """);
  }

  @Test
  void noLineOfAResultIsWiderThanTheTerminal() {
    for (int width : List.of(60, 80, 100)) {
      assertThat(ResultView.of(Samples.report(), width))
          .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void withoutRequirementsThereIsNoInventedLevel() {
    RunReport report = Samples.report();
    var ranked =
        new Recommendation(
            RecommendationVerdict.NO_REQUIREMENTS,
            Optional.empty(),
            false,
            List.of(),
            "Ranked by cost.",
            List.of("zero-shot costs less."),
            List.of());
    var analysis =
        new Analysis(
            Optional.empty(),
            ranked,
            report.analysis().approaches(),
            List.of(),
            List.of(),
            List.of());
    var open = new RunReport(report.experiment(), report.run(), analysis, List.of());
    assertThat(Samples.shown(ResultView.of(open, 120)))
        .startsWith("Ranked by cost.")
        .doesNotContain("> ")
        .doesNotContain("Why not")
        .contains("In brackets: 95 % interval.");
  }

  @Test
  void aRunThatDidNotReachItsEndSaysSoFirst() {
    RunReport stopped = Samples.stopped(ExitCode.STOPPED_BY_LIMIT);
    assertThat(Samples.shown(ResultView.of(stopped, Optional.of("spend limit of $1"), 120)))
        .startsWith(
            "Stopped after 1 of 2 trials (spend limit of $1); another run continues from there.\n\n");
    assertThat(Samples.shown(ResultView.of(stopped, 120)))
        .startsWith("Stopped after 1 of 2 trials (a limit);");
    assertThat(Samples.shown(ResultView.of(Samples.stopped(ExitCode.INTERRUPTED), 120)))
        .startsWith("Stopped after 1 of 2 trials (interrupted);");
    assertThat(Samples.shown(ResultView.of(Samples.stopped(ExitCode.UNDECIDED), 120)))
        .startsWith("nearest-8 is the cheapest");
  }

  @Test
  void whoeverTheAnswerNamesIsNotListedAgain() {
    RunReport report = Samples.report();
    Recommendation answer = report.analysis().recommendation();
    var naming =
        new Recommendation(
            answer.verdict(),
            answer.approach(),
            false,
            answer.couldStillWin(),
            "Not settled is whether `zero-shot` could still win.",
            List.of(),
            List.of());
    var analysis =
        new Analysis(
            Optional.empty(),
            naming,
            report.analysis().approaches(),
            List.of(),
            List.of(),
            List.of());
    assertThat(
            Samples.shown(
                ResultView.of(
                    new RunReport(report.experiment(), report.run(), analysis, List.of()), 120)))
        .doesNotContain("Could still win");
  }

  @Test
  void anApproachNobodyAskedYetIsNotEvaluatedYet() {
    RunReport report = Samples.report();
    ApproachResult known = report.analysis().approaches().get(0);
    var unasked =
        new ApproachResult(
            known.approach(),
            Verdict.UNDECIDED,
            0,
            0,
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Money.ZERO,
            0,
            "Not evaluated yet.");
    var analysis =
        new Analysis(
            Optional.empty(),
            report.analysis().recommendation(),
            List.of(unasked),
            List.of(),
            List.of(),
            List.of());
    assertThat(
            Samples.shown(
                ResultView.of(
                    new RunReport(report.experiment(), report.run(), analysis, List.of()), 120)))
        .containsPattern("zero-shot +not evaluated yet")
        .doesNotContain("undecided");
  }
}
