package dev.suffice.cli.view;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Reuse;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Savings;
import dev.suffice.api.result.Spend;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run found out: the answer, the approaches side by side, why, and what would change it. */
public final class ResultView {
  /** Of intervals where the experiment does not say how sure to be. */
  private static final double USUAL_CONFIDENCE = 0.95;

  private ResultView() {}

  /** The result of any run; one that did not reach its end says so first. */
  public static List<Line> of(RunReport report, int width) {
    return of(report, Optional.empty(), width);
  }

  /**
   * The result of a run that has just ended.
   *
   * @param stopped why it did not reach its end, if it did not
   */
  public static List<Line> of(RunReport report, Optional<String> stopped, int width) {
    Experiment experiment = report.experiment();
    Recommendation answer = report.analysis().recommendation();
    var lines = new Lines(width);
    Completeness.caveat(report, stopped)
        .ifPresent(caveat -> lines.paragraph(Style.OPEN, caveat).gap());
    return lines
        .paragraph(style(answer.verdict()), answer.sentence())
        .gap()
        .add(new ApproachTable(experiment, report.analysis()).table().lines(width))
        .gap()
        .paragraph(Style.FAINT, legend(experiment, report.analysis()))
        .section("Why not the others", reasons(answer))
        .section("The judges", report.judges().all().stream().map(ResultView::judge).toList())
        .section("Could still win", contenders(answer))
        .section("What would change the answer", answer.counterfactuals())
        .section("Models that retire", RetirementText.of(experiment.models()))
        .gap()
        .paragraph(
            Style.FAINT, effort(report.run(), report.analysis().savings()) + reuse(report.run()))
        .done();
  }

  /** How far people agree with a judge, and what it took. */
  private static String judge(JudgeResult judge) {
    return "%s It took %s and %s."
        .formatted(
            judge.sentence(),
            Figures.count(judge.bill().calls(), "call"),
            Figures.dollars(judge.bill().cost().usd()));
  }

  /** Without requirements nobody lost: the reasons would only repeat the table. */
  private static List<String> reasons(Recommendation answer) {
    return answer.verdict() == RecommendationVerdict.NO_REQUIREMENTS ? List.of() : answer.reasons();
  }

  /** Those that the answer itself does not name. */
  private static List<String> contenders(Recommendation answer) {
    return answer.couldStillWin().stream()
        .filter(contender -> !answer.sentence().contains("`" + contender.approach() + "`"))
        .map(ResultView::text)
        .toList();
  }

  private static Style style(RecommendationVerdict verdict) {
    return switch (verdict) {
      case ADEQUATE_FOUND -> Style.GOOD;
      case NONE_ADEQUATE -> Style.BAD;
      case UNDECIDED -> Style.OPEN;
      case NO_REQUIREMENTS -> Style.STRONG;
    };
  }

  private static String legend(Experiment experiment, Analysis analysis) {
    double confidence = experiment.adequacy().map(Adequacy::confidence).orElse(USUAL_CONFIDENCE);
    String assumed =
        new ApproachTable(experiment, analysis).restsOnAssumption()
            ? " *: rests on an assumed price or utilisation."
            : "";
    return "In brackets: %s interval. Costs for %s a month; per month without set-up.%s"
        .formatted(
            Figures.level(confidence),
            Figures.count(experiment.workload().requestsPerMonth(), "request"),
            assumed);
  }

  private static String text(Contender contender) {
    if (contender.furtherExamples().isEmpty()) {
      return contender.approach() + ": no number of further examples is expected to settle it";
    }
    long examples = contender.furtherExamples().getAsLong();
    return "%s: %s expected to settle it"
        .formatted(contender.approach(), Figures.count(examples, "further example"));
  }

  /** What was asked again and why. */
  private static String reuse(RunInfo run) {
    List<Reuse> asked = run.askedAgain();
    if (asked.isEmpty()) {
      return "";
    }
    return asked.stream()
        .map(
            reuse ->
                "%s: %s of %s reused%s"
                    .formatted(
                        reuse.approach(),
                        Figures.count(reuse.reused()),
                        Figures.count(reuse.asked() + reuse.reused()),
                        reuse.change().map(" (%s)"::formatted).orElse("")))
        .collect(Collectors.joining("; ", " ", "."));
  }

  private static String effort(RunInfo run, Savings savings) {
    return "Run %s: %s in %s, %s reused; %s, %s.%s"
        .formatted(
            run.id(),
            Figures.count(run.trialsDone(), "trial"),
            Figures.time(Duration.between(run.started(), run.finished())),
            Figures.count(run.trialsReused()),
            Figures.count(run.calls(), "call"),
            Figures.dollars(run.spend().total().usd()) + " spent" + spend(run.spend()),
            saved(savings));
  }

  /** What is not plain about the money. */
  private static String spend(Spend spend) {
    String unseen =
        spend.unanswered() == 0
            ? ""
            : ", %s of it possibly billed for %s whose usage was never seen"
                .formatted(
                    Figures.dollars(spend.possiblyBilled().usd()),
                    Figures.count(spend.unanswered(), "call"));
    String avoided =
        spend.avoidedCalls() == 0
            ? ""
            : ", %s avoided for %s whose results were found again"
                .formatted(
                    Figures.dollars(spend.avoided().usd()),
                    Figures.count(spend.avoidedCalls(), "call"));
    String earlier =
        spend.earlier().isZero()
            ? ""
            : ", after %s in the runs it continues"
                .formatted(Figures.dollars(spend.earlier().usd()));
    return unseen + avoided + earlier;
  }

  private static String saved(Savings savings) {
    return savings.trials() == 0
        ? ""
        : " Stopping early saved %s, %s, %s and %s."
            .formatted(
                Figures.count(savings.trials(), "trial"),
                Figures.count(savings.calls(), "call"),
                Figures.count(savings.tokens(), "token"),
                Figures.dollars(savings.spend().usd()));
  }
}
