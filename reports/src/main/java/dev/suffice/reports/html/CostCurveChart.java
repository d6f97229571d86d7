package dev.suffice.reports.html;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.CostCurve;
import dev.suffice.reports.html.chart.Axis;
import dev.suffice.reports.html.chart.Drawn;
import dev.suffice.reports.html.chart.Frame;
import dev.suffice.reports.html.chart.LineChart;
import dev.suffice.reports.html.chart.LineChart.Point;
import dev.suffice.reports.html.chart.LineChart.Series;
import dev.suffice.reports.html.chart.Scale;
import dev.suffice.reports.text.Figures;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Draws total cost over monthly requests, both by their logarithms. */
final class CostCurveChart {
  /** Total costs below it are drawn at it. */
  private static final double CENT = 0.01;

  private static final Frame WIDE = new Frame(760, 400, 76, 34, 590, 350);
  private static final Frame NARROW = new Frame(360, 340, 58, 34, 350, 290);

  private CostCurveChart() {}

  static Optional<Drawn<LineChart>> of(ReportIndex index) {
    List<Series> series =
        index.report().analysis().costCurves().stream()
            .map(curve -> series(curve, index.label(curve.approach())))
            .filter(one -> !one.points().isEmpty())
            .toList();
    return series.isEmpty()
        ? Optional.empty()
        : Optional.of(Drawn.of(WIDE, NARROW, frame -> chart(series, index, frame)));
  }

  private static Series series(CostCurve curve, Label label) {
    List<Point> points =
        curve.points().stream()
            .filter(point -> point.requestsPerMonth() > 0 && point.total().usd().signum() > 0)
            .map(point -> new Point(point.requestsPerMonth(), point.total().toDouble()))
            .toList();
    return new Series(label.id(), label.style(), label.tone(), points);
  }

  private static LineChart chart(List<Series> series, ReportIndex index, Frame frame) {
    Scale x =
        scale(
            series.stream().mapToDouble(one -> one.points().get(0).x()).min(),
            series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::x).max(),
            frame.left(),
            frame.right());
    Scale y =
        ofTotals(
            series.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::y),
            frame.bottom(),
            frame.top());
    Workload workload = index.experiment().workload();
    String months = Words.many(workload.horizonMonths(), "month", "months");
    return new LineChart(
        "cost-curves",
        "Total cost over " + months + ", by requests a month",
        "Total cost of each approach by requests a month, both on log scales. The tables below"
            + " hold the same figures.",
        frame,
        new Axis("requests a month (log scale)", x.ticks(CompactFigures::number)),
        new Axis("total cost over " + months + " (log scale)", y.ticks(CompactFigures::money)),
        LineChart.lines(series, x, y, frame),
        guides(workload, x, frame),
        dots(series, index, x, y));
  }

  /** All of them may be below a cent. */
  static Scale ofTotals(DoubleStream totals, double from, double to) {
    DoubleSummaryStatistics drawn = totals.map(total -> Math.max(total, CENT)).summaryStatistics();
    return scale(OptionalDouble.of(drawn.getMin()), OptionalDouble.of(drawn.getMax()), from, to);
  }

  private static Scale scale(OptionalDouble low, OptionalDouble high, double from, double to) {
    double least = low.orElseThrow();
    double most = high.orElseThrow();
    return least < most
        ? Scale.logarithmic(least, most, from, to)
        : Scale.logarithmic(least / 2, most * 2, from, to);
  }

  private static List<LineChart.Guide> guides(Workload workload, Scale x, Frame frame) {
    double volume = workload.requestsPerMonth();
    String label = "planned: " + Figures.count(workload.requestsPerMonth());
    return x.holds(volume) ? List.of(LineChart.Guide.of(x.at(volume), label, frame)) : List.of();
  }

  private static List<LineChart.Dot> dots(
      List<Series> series, ReportIndex index, Scale x, Scale y) {
    return index.breakEvens().stream()
        .filter(one -> x.holds((double) one.requestsPerMonth()))
        .flatMap(one -> dot(one, series, x, y).stream())
        .toList();
  }

  private static Optional<LineChart.Dot> dot(BreakEven one, List<Series> series, Scale x, Scale y) {
    return series.stream()
        .filter(line -> line.label().equals(one.cheaperBelow()))
        .flatMap(line -> total(line.points(), (double) one.requestsPerMonth()).stream())
        .map(
            total ->
                new LineChart.Dot(
                    x.at((double) one.requestsPerMonth()),
                    y.at(total),
                    "%s requests a month: %s is cheaper below, %s above"
                        .formatted(
                            Figures.count(one.requestsPerMonth()),
                            one.cheaperBelow(),
                            one.cheaperAbove())))
        .findFirst();
  }

  /** The height of a line between its points, which is straight in logarithms. */
  private static Optional<Double> total(List<Point> points, double volume) {
    for (int next = 1; next < points.size(); next++) {
      Point left = points.get(next - 1);
      Point right = points.get(next);
      if (left.x() <= volume && volume <= right.x() && left.x() < right.x()) {
        double share = StrictMath.log(volume / left.x()) / StrictMath.log(right.x() / left.x());
        return Optional.of(left.y() * StrictMath.pow(right.y() / left.y(), share));
      }
    }
    return Optional.empty();
  }
}
