package dev.suffice.reports.markdown;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.TuningResult;
import dev.suffice.api.result.Verdict;
import dev.suffice.reports.text.EstimateFigures;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.PaybackText;
import dev.suffice.reports.text.RequestUnit;
import dev.suffice.reports.text.RequirementFigures;
import dev.suffice.reports.text.RequirementText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The decision of a report on one page. */
final class DecisionPage {
  private final RunReport report;
  private final Analysis analysis;
  private final RequestUnit unit;
  private final Markdown page = new Markdown();

  DecisionPage(RunReport report) {
    this.report = report;
    this.analysis = report.analysis();
    this.unit = RequestUnit.fitting(analysis.approaches());
  }

  String text() {
    Recommendation answer = analysis.recommendation();
    page.heading(2, "Suffice: " + report.experiment().name()).strong(answer.sentence());
    analysis
        .guarantee()
        .filter(guarantee -> !answer.sentence().contains(guarantee.adequacy()))
        .ifPresent(guarantee -> page.paragraph(guarantee.adequacy()));
    approaches();
    requirements();
    if (answer.verdict() != RecommendationVerdict.NO_REQUIREMENTS) {
      section("Why not the others", answer.reasons());
    }
    section("Could still win", answer.couldStillWin().stream().map(DecisionPage::text).toList());
    section("What would change the answer", answer.counterfactuals());
    section("The tuned models", analysis.tunings().stream().flatMap(DecisionPage::tuning).toList());
    section("The data", report.health().stream().flatMap(DecisionPage::findings).toList());
    page.paragraph(run(report.run()));
    return page.toString();
  }

  private void section(String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      page.heading(3, title).list(sentences);
    }
  }

  private static Stream<String> tuning(TuningResult result) {
    return result.payback().map(one -> PaybackText.of(result.approach(), one)).stream();
  }

  private void approaches() {
    var head = new ArrayList<>(List.of("approach", "verdict"));
    List<String> metrics = report.experiment().metrics().stream().map(MetricSpec::name).toList();
    head.addAll(metrics);
    head.addAll(List.of("p95", "for " + unit.text(), "a month"));
    head.add("over %s months".formatted(report.experiment().workload().horizonMonths()));
    page.table(head, 2, analysis.approaches().stream().map(one -> row(one, metrics)).toList());
  }

  private List<String> row(ApproachResult result, List<String> metrics) {
    boolean chosen =
        analysis.recommendation().approach().filter(result.approach().id()::equals).isPresent();
    var cells = new ArrayList<String>();
    cells.add("`%s`%s".formatted(result.approach().id(), chosen ? " ←" : ""));
    cells.add(words(result.verdict()));
    metrics.forEach(metric -> cells.add(estimate(result.metrics().get(metric))));
    cells.add(result.latency().map(time -> Figures.duration(time.p95())).orElse(Figures.NONE));
    cells.addAll(
        result
            .cost()
            .map(this::money)
            .orElseGet(() -> List.of(Figures.NONE, Figures.NONE, Figures.NONE)));
    return cells;
  }

  private List<String> money(CostSummary cost) {
    return Stream.of(unit.cost(cost.perRequest()), cost.perMonth(), cost.total())
        .map(Figures::bill)
        .toList();
  }

  private static String estimate(Estimate estimate) {
    return estimate == null
        ? Figures.NONE
        : "%s (%s)".formatted(EstimateFigures.mean(estimate), EstimateFigures.interval(estimate));
  }

  private void requirements() {
    List<List<String>> rows =
        analysis.approaches().stream()
            .flatMap(result -> result.requirements().stream().map(one -> row(result, one)))
            .toList();
    if (!rows.isEmpty()) {
      page.heading(3, "The requirements")
          .table(List.of("approach", "requirement", "", "observed", "between"), 3, rows);
    }
  }

  private static List<String> row(ApproachResult result, RequirementResult requirement) {
    return List.of(
        "`%s`".formatted(result.approach().id()),
        RequirementText.of(requirement),
        words(requirement.holds()),
        RequirementFigures.estimate(requirement),
        RequirementFigures.bounds(requirement));
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case ADEQUATE -> "✓ adequate";
      case INADEQUATE -> "✗ inadequate";
      case UNDECIDED -> "? undecided";
      case NOT_NEEDED -> "not needed";
      case FAILED -> "! could not run";
      case NO_REQUIREMENTS -> Figures.NONE;
    };
  }

  static String words(Holds holds) {
    return switch (holds) {
      case YES -> "✓ holds";
      case NO -> "✗ fails";
      case UNKNOWN -> "? open";
    };
  }

  private static String text(Contender contender) {
    return contender.furtherExamples().isEmpty()
        ? "`%s`: no number of further examples is expected to settle it."
            .formatted(contender.approach())
        : "`%s`: about %s further examples are expected to settle it."
            .formatted(
                contender.approach(), Figures.count(contender.furtherExamples().getAsLong()));
  }

  private static Stream<String> findings(DataHealth health) {
    return health.findings().stream().map(one -> one.text() + " " + one.remedy());
  }

  private static String run(RunInfo run) {
    return "Run %s of %s: %s trials done, %s reused, %s calls, %s spent."
        .formatted(
            run.id(),
            Figures.time(run.started()),
            Figures.count(run.trialsDone()),
            Figures.count(run.trialsReused()),
            Figures.count(run.calls()),
            Figures.money(run.spend().total()));
  }
}
