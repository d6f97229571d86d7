package dev.suffice.cli.view;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import java.time.Duration;
import java.util.List;

/** What a run found out: the answer, the approaches side by side, why, and what would change it. */
public final class ResultView {
  private ResultView() {}

  public static List<Line> of(RunReport report, int width) {
    Experiment experiment = report.experiment();
    Recommendation answer = report.analysis().recommendation();
    return new Lines(width)
        .paragraph(style(answer.verdict()), answer.sentence())
        .gap()
        .add(new ApproachTable(experiment, report.analysis()).table().lines(width))
        .gap()
        .paragraph(Style.FAINT, legend(experiment))
        .section("Why not the others", answer.reasons())
        .section("Could still win", answer.couldStillWin().stream().map(ResultView::text).toList())
        .section("What would change the answer", answer.counterfactuals())
        .gap()
        .paragraph(Style.FAINT, effort(report.run()))
        .done();
  }

  private static Style style(RecommendationVerdict verdict) {
    return switch (verdict) {
      case ADEQUATE_FOUND -> Style.GOOD;
      case NONE_ADEQUATE -> Style.BAD;
      case UNDECIDED -> Style.OPEN;
      case NO_REQUIREMENTS -> Style.STRONG;
    };
  }

  private static String legend(Experiment experiment) {
    String intervals =
        experiment
            .adequacy()
            .map(Adequacy::confidence)
            .map(confidence -> "In brackets: %s interval.".formatted(Figures.level(confidence)))
            .orElse("In brackets: confidence interval.");
    return "%s Costs for %s a month; per month without set-up."
        .formatted(intervals, Figures.count(experiment.workload().requestsPerMonth(), "request"));
  }

  private static String text(Contender contender) {
    if (contender.furtherExamples().isEmpty()) {
      return contender.approach() + ": no number of further examples is expected to settle it";
    }
    long examples = contender.furtherExamples().getAsLong();
    return "%s: %s expected to settle it"
        .formatted(contender.approach(), Figures.count(examples, "further example"));
  }

  private static String effort(RunInfo run) {
    return "Run %s: %s in %s, %s reused; %s, %s."
        .formatted(
            run.id(),
            Figures.count(run.trialsDone(), "trial"),
            Figures.time(Duration.between(run.started(), run.finished())),
            Figures.count(run.trialsReused()),
            Figures.count(run.calls(), "model call"),
            Figures.dollars(run.spent().usd()) + " spent");
  }
}
