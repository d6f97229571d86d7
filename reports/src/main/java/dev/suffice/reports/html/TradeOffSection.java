package dev.suffice.reports.html;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Estimate;
import dev.suffice.reports.html.chart.Axis;
import dev.suffice.reports.html.chart.Frame;
import dev.suffice.reports.html.chart.Scale;
import dev.suffice.reports.html.chart.ScatterChart;
import dev.suffice.reports.text.EstimateFigures;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.RequirementText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Cost against quality.
 *
 * @param chart absent when no approach has both
 * @param confidence of the intervals, for example {@code 95 %}
 * @param rows the same as a table
 */
record TradeOffSection(
    Optional<ScatterChart> chart, String metric, String cost, String confidence, List<Row> rows) {
  /** One approach with both its figures. */
  record Row(Label label, String cost, String quality, String interval) {}

  private static final Frame FRAME = new Frame(760, 400, 60, 34, 744, 350);

  static TradeOffSection of(ReportIndex index) {
    String metric = index.metric().map(MetricSpec::name).orElse("quality");
    String cost =
        "total cost over "
            + Words.many(index.experiment().workload().horizonMonths(), "month", "months");
    List<ApproachResult> shown =
        index.results().stream()
            .filter(result -> result.cost().isPresent() && index.estimate(result).isPresent())
            .toList();
    List<ScatterChart.Point> points = shown.stream().map(result -> point(result, index)).toList();
    return new TradeOffSection(
        points.isEmpty() ? Optional.empty() : Optional.of(chart(points, index, metric, cost)),
        metric,
        cost,
        index.confidence(),
        shown.stream().map(result -> row(result, index)).toList());
  }

  private static ScatterChart.Point point(ApproachResult result, ReportIndex index) {
    Estimate estimate = index.estimate(result).orElseThrow();
    Label label = index.label(result);
    return new ScatterChart.Point(
        label.id(),
        label.style(),
        label.tone(),
        result.cost().orElseThrow().total().toDouble(),
        estimate.mean(),
        estimate.interval().map(interval -> interval.low()).orElse(estimate.mean()),
        estimate.interval().map(interval -> interval.high()).orElse(estimate.mean()));
  }

  private static ScatterChart chart(
      List<ScatterChart.Point> points, ReportIndex index, String metric, String cost) {
    Scale x = costScale(points);
    Scale y = qualityScale(points, index);
    String title = metric + " against " + cost;
    return new ScatterChart(
        "trade-off",
        title,
        title + ". The table below holds the same figures.",
        FRAME,
        new Axis(cost + " (log scale)", x.ticks(CompactFigures::money)),
        new Axis(metric, y.ticks(value -> Figures.share(value, 0))),
        ScatterChart.marks(points, x, y, FRAME),
        ScatterChart.frontier(points, index.moreIsBetter(), x, y),
        index.scoreRequirement().map(requirement -> region(requirement, index, x, y)));
  }

  private static Scale costScale(List<ScatterChart.Point> points) {
    double[] costs =
        points.stream().mapToDouble(ScatterChart.Point::x).filter(x -> x > 0).sorted().toArray();
    double low = costs.length == 0 ? 1 : costs[0];
    double high = costs.length == 0 ? 1 : costs[costs.length - 1];
    return Scale.logarithmic(low / 1.6, high * 1.8, FRAME.left(), FRAME.right());
  }

  private static Scale qualityScale(List<ScatterChart.Point> points, ReportIndex index) {
    DoubleStream threshold = index.scoreRequirement().stream().mapToDouble(r -> r.threshold());
    double[] values =
        DoubleStream.concat(
                points.stream().flatMapToDouble(p -> DoubleStream.of(p.low(), p.high())), threshold)
            .sorted()
            .toArray();
    double low = values[0];
    double high = values[values.length - 1];
    double room = Math.max(0.02, (high - low) * 0.08);
    return Scale.linear(
        Math.max(0, low - room), Math.min(1, high + room), FRAME.bottom(), FRAME.top());
  }

  /** Better than the threshold and, where the total cost is limited, not dearer than the limit. */
  private static ScatterChart.Region region(
      Requirement.Score requirement, ReportIndex index, Scale x, Scale y) {
    double line = y.at(requirement.threshold());
    boolean above = requirement.bound() == Bound.AT_LEAST;
    double right = totalLimit(index).map(limit -> x.at(limit)).orElse((double) FRAME.right());
    return new ScatterChart.Region(
        FRAME.left(),
        above ? FRAME.top() : line,
        right - FRAME.left(),
        above ? line - FRAME.top() : FRAME.bottom() - line,
        "shaded: " + RequirementText.of(requirement));
  }

  private static Optional<Double> totalLimit(ReportIndex index) {
    List<Double> limits = new ArrayList<>();
    for (Requirement requirement : index.requirements()) {
      if (requirement instanceof Requirement.Cost cost
          && cost.basis() == Requirement.CostBasis.TOTAL) {
        limits.add(cost.limit().toDouble());
      }
    }
    return limits.stream().min(Double::compare);
  }

  private static Row row(ApproachResult result, ReportIndex index) {
    Estimate estimate = index.estimate(result).orElseThrow();
    return new Row(
        index.label(result),
        Figures.money(result.cost().orElseThrow().total()),
        EstimateFigures.mean(estimate),
        EstimateFigures.interval(estimate));
  }
}
