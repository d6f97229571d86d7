package dev.suffice.reports.html;

import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.TuningResult;
import dev.suffice.api.result.TuningResult.Measured;
import dev.suffice.reports.html.chart.Axis;
import dev.suffice.reports.html.chart.Drawn;
import dev.suffice.reports.html.chart.Frame;
import dev.suffice.reports.html.chart.IntervalChart;
import dev.suffice.reports.html.chart.Scale;
import dev.suffice.reports.text.EstimateFigures;
import dev.suffice.reports.text.Figures;
import java.util.List;
import java.util.Optional;

/** What more training examples would bring: a chart, and the same as a table. */
record LearningCurveView(Drawn<IntervalChart> chart, List<Row> rows) {
  /** One size of the training set. */
  record Row(String examples, String right, String interval, String asked) {}

  private static final Frame WIDE = new Frame(760, 300, 60, 34, 744, 250);
  private static final Frame NARROW = new Frame(360, 280, 50, 34, 350, 230);

  /** Absent without a curve. */
  static Optional<LearningCurveView> of(TuningResult result, Label label) {
    return result.curve().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LearningCurveView(
                Drawn.of(WIDE, NARROW, frame -> chart(result.curve(), label, frame)),
                result.curve().stream().map(LearningCurveView::row).toList()));
  }

  private static Row row(Measured point) {
    return new Row(
        Figures.count(point.rehearsal().examples()),
        EstimateFigures.mean(point.right()),
        EstimateFigures.interval(point.right()),
        Figures.count(point.rehearsal().asked()));
  }

  private static IntervalChart chart(List<Measured> curve, Label label, Frame frame) {
    double least = curve.get(0).rehearsal().examples();
    double most = curve.get(curve.size() - 1).rehearsal().examples();
    Scale x = Scale.logarithmic(least / 1.3, most * 1.3, frame.left(), frame.right());
    Scale y = Scale.linear(0, 1, frame.bottom(), frame.top());
    return new IntervalChart(
        "learning-curve-" + label.style(),
        "Share of validation examples that come out right, by the number of training examples",
        "The share of validation examples that a model trained with so many examples gets right,"
            + " with its interval. The table below holds the same figures.",
        frame,
        new Axis("training examples (log scale)", x.ticks(CompactFigures::number)),
        new Axis("right", y.ticks(share -> Figures.share(share, 0))),
        label.tone(),
        curve.stream().map(point -> point(point, x, y)).toList());
  }

  private static IntervalChart.Point point(Measured point, Scale x, Scale y) {
    Estimate right = point.right();
    Interval interval = right.interval().orElse(new Interval(right.mean(), right.mean()));
    return new IntervalChart.Point(
        x.at(point.rehearsal().examples()),
        y.at(right.mean()),
        y.at(interval.low()),
        y.at(interval.high()),
        "%s examples: %s right"
            .formatted(Figures.count(point.rehearsal().examples()), Figures.share(right.mean())));
  }
}
