package dev.suffice.reports.html;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Estimate;
import dev.suffice.reports.html.chart.Axis;
import dev.suffice.reports.html.chart.Drawn;
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
 * @param anyAtTheEdge whether some cost less than the chart has room for
 * @param rows the same as a table
 */
record TradeOffSection(
    Optional<Drawn<ScatterChart>> chart,
    String metric,
    String cost,
    String confidence,
    boolean anyAtTheEdge,
    List<Row> rows) {
  /** Total costs below it are drawn at it. */
  private static final double CENT = 0.01;

  /** One approach with both its figures. */
  record Row(Label label, String cost, String quality, String interval) {}

  private static final Frame WIDE = new Frame(760, 400, 60, 34, 744, 350);
  private static final Frame NARROW = new Frame(360, 340, 50, 34, 350, 290);

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
        points.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Drawn.of(WIDE, NARROW, frame -> chart(points, index, metric, cost, frame))),
        metric,
        cost,
        index.confidence(),
        points.stream().anyMatch(point -> point.x() < CENT),
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
      List<ScatterChart.Point> points, ReportIndex index, String metric, String cost, Frame frame) {
    Scale x = costScale(points, frame);
    Scale y = qualityScale(points, index, frame);
    String title = metric + " against " + cost;
    return new ScatterChart(
        "trade-off",
        title,
        title + ". The table below holds the same figures.",
        frame,
        new Axis(cost + " (log scale)", x.ticks(CompactFigures::money)),
        new Axis(metric, y.ticks(value -> Figures.share(value, 0))),
        ScatterChart.marks(points, x, y, frame),
        ScatterChart.frontier(points, index.moreIsBetter(), x, y),
        index.scoreRequirement().map(requirement -> region(requirement, index, x, y, frame)));
  }

  private static Scale costScale(List<ScatterChart.Point> points, Frame frame) {
    double[] costs =
        points.stream().mapToDouble(ScatterChart.Point::x).filter(x -> x > 0).sorted().toArray();
    double high = costs.length == 0 ? 1 : costs[costs.length - 1];
    double low = costs.length == 0 ? 1 : Math.min(high, Math.max(costs[0], CENT));
    return Scale.logarithmic(low / 1.6, high * 1.8, frame.left(), frame.right());
  }

  private static Scale qualityScale(
      List<ScatterChart.Point> points, ReportIndex index, Frame frame) {
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
        Math.max(0, low - room), Math.min(1, high + room), frame.bottom(), frame.top());
  }

  /** Better than the threshold and, where the total cost is limited, not dearer than the limit. */
  private static ScatterChart.Region region(
      Requirement.Score requirement, ReportIndex index, Scale x, Scale y, Frame frame) {
    double line = y.at(requirement.threshold());
    boolean above = requirement.bound() == Bound.AT_LEAST;
    double right = totalLimit(index).map(limit -> x.at(limit)).orElse((double) frame.right());
    return new ScatterChart.Region(
        frame.left(),
        above ? frame.top() : line,
        right - frame.left(),
        above ? line - frame.top() : frame.bottom() - line,
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
        Figures.bill(result.cost().orElseThrow().total()),
        EstimateFigures.mean(estimate),
        EstimateFigures.interval(estimate));
  }
}
