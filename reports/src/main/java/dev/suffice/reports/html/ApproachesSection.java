package dev.suffice.reports.html;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.LatencySummary;
import dev.suffice.api.result.Verdict;
import dev.suffice.reports.text.EstimateFigures;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.RequestUnit;
import dev.suffice.reports.text.VisibleText;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Every approach with its verdict, requirements, costs and latency.
 *
 * @param title what is asked here, given the decision
 * @param judged whether there are requirements
 * @param confidence of the intervals, for example {@code 95 %}
 * @param requestUnit for how many requests the cost is given, for example {@code 1,000 requests}
 * @param horizon for example {@code 12 months}
 * @param reasons what the rows do not already say
 * @param meanings of the metrics that were not spoken of before
 */
record ApproachesSection(
    String title,
    boolean judged,
    String confidence,
    String requestUnit,
    String horizon,
    List<String> reasons,
    List<Meaning> meanings,
    List<Row> rows) {
  /**
   * One approach.
   *
   * @param verdictOrder a whole number, the same for the same verdict
   */
  record Row(
      Label label,
      String kind,
      String models,
      Words verdict,
      String verdictOrder,
      List<RequirementRow> requirements,
      List<RequirementRow> moreRequirements,
      List<String> otherMetrics,
      Sortable perRequests,
      Sortable perMonth,
      Sortable total,
      Sortable p50,
      Sortable p95,
      Sortable p99,
      Sortable n,
      String missing,
      String calls,
      String reason) {}

  static ApproachesSection of(ReportIndex index) {
    RequestUnit unit = RequestUnit.fitting(index.results());
    RequirementRows requirements = new RequirementRows(index.results());
    List<Row> rows =
        index.results().stream().map(result -> row(result, index, unit, requirements)).toList();
    return new ApproachesSection(
        index.report().analysis().recommendation().approach().isPresent()
            ? "Why not the others"
            : "The approaches",
        index.isJudged(),
        index.confidence(),
        unit.text(),
        Words.many(index.experiment().workload().horizonMonths(), "month", "months"),
        furtherReasons(index),
        Meaning.of(index, name -> !Meaning.isOnFirstScreen(index, name)),
        rows);
  }

  /** Why adequate approaches were not chosen; of the others the rows tell what they fail. */
  private static List<String> furtherReasons(ReportIndex index) {
    if (!index.isJudged()) {
      return List.of();
    }
    List<String> adequate =
        index.results().stream()
            .filter(result -> result.verdict() == Verdict.ADEQUATE)
            .map(result -> "`%s` ".formatted(result.approach().id()))
            .toList();
    return index.report().analysis().recommendation().reasons().stream()
        .filter(reason -> adequate.stream().anyMatch(reason::startsWith))
        .map(VisibleText::unbroken)
        .toList();
  }

  private static Row row(
      ApproachResult result, ReportIndex index, RequestUnit unit, RequirementRows requirements) {
    List<RequirementRow> lines = requirements.of(result);
    int shown = Math.min(lines.size(), RequirementRows.FEW);
    return new Row(
        index.label(result),
        Forms.words(result.approach().simplicity()),
        String.join(", ", result.approach().models()),
        Words.of(result.verdict()),
        String.valueOf(result.verdict().ordinal()),
        lines.subList(0, shown),
        lines.subList(shown, lines.size()),
        otherMetrics(result, index),
        money(result, cost -> unit.cost(cost.perRequest())),
        money(result, CostSummary::perMonth),
        money(result, CostSummary::total),
        time(result, LatencySummary::p50),
        time(result, LatencySummary::p95),
        time(result, LatencySummary::p99),
        new Sortable(Figures.count(result.n()), String.valueOf(result.n())),
        result.missing() == 0 ? "" : Figures.count(result.missing()) + " missing",
        Figures.count(result.calls()),
        result.verdict() == Verdict.NO_REQUIREMENTS ? "" : VisibleText.unbroken(result.reason()));
  }

  /** Metrics that no requirement speaks of, with their estimates. */
  private static List<String> otherMetrics(ApproachResult result, ReportIndex index) {
    return result.metrics().entrySet().stream()
        .filter(metric -> !index.isRequired(metric.getKey()))
        .map(metric -> metric(metric.getKey(), metric.getValue()))
        .toList();
  }

  private static String metric(String name, Estimate estimate) {
    return "%s %s (%s)"
        .formatted(name, EstimateFigures.mean(estimate), EstimateFigures.interval(estimate));
  }

  private static Sortable money(ApproachResult result, Function<CostSummary, Money> figure) {
    return result
        .cost()
        .map(figure)
        .map(money -> new Sortable(Figures.bill(money), money.toPlainString()))
        .orElse(Sortable.UNKNOWN);
  }

  private static Sortable time(ApproachResult result, Function<LatencySummary, Duration> figure) {
    return result
        .latency()
        .map(figure)
        .map(time -> new Sortable(Figures.duration(time), String.valueOf(time.toNanos())))
        .orElse(Sortable.UNKNOWN);
  }
}
