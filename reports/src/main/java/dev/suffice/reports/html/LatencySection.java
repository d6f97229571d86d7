package dev.suffice.reports.html;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.LatencySummary;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Outcome;
import dev.suffice.reports.html.chart.Axis;
import dev.suffice.reports.html.chart.Drawn;
import dev.suffice.reports.html.chart.Frame;
import dev.suffice.reports.html.chart.LineChart;
import dev.suffice.reports.html.chart.LineChart.Point;
import dev.suffice.reports.html.chart.LineChart.Series;
import dev.suffice.reports.html.chart.Scale;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.RequirementText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long answers take.
 *
 * @param chart the share of answers by the time they took; absent without trials
 * @param retried the approaches some of whose calls were tried again
 * @param parts what the time went by for, by approach
 */
record LatencySection(
    Optional<Drawn<LineChart>> chart,
    List<Row> rows,
    List<Retried> retried,
    List<Parted> parts,
    int concurrency) {
  /** One approach. */
  record Row(Label label, String mean, String p50, String p95, String p99, String n) {}

  /** The latency of one approach without its retries. */
  record Retried(Label label, String retries, String p50, String p95, String p99) {}

  /** What the time of one approach's answers went by for. */
  record Parted(Label label, String languageModels, String otherModels, String rest, String n) {}

  private static final Frame WIDE = new Frame(760, 340, 60, 34, 744, 290);
  private static final Frame NARROW = new Frame(360, 300, 44, 34, 350, 250);
  private static final int STEPS = 100;

  /** Nanoseconds from which on a chart tells times apart. */
  private static final long SHORTEST = 100_000;

  static LatencySection of(ReportIndex index) {
    List<Row> rows = new ArrayList<>();
    index
        .results()
        .forEach(
            result ->
                result.latency().ifPresent(latency -> rows.add(row(index.label(result), latency))));
    List<Retried> retried =
        index.results().stream().flatMap(result -> retried(index, result).stream()).toList();
    List<Parted> parts =
        index.results().stream().flatMap(result -> parts(index, result).stream()).toList();
    return new LatencySection(
        chart(index), rows, retried, parts, index.experiment().limits().concurrency());
  }

  private static Row row(Label label, LatencySummary latency) {
    return new Row(
        label,
        Figures.duration(latency.mean()),
        Figures.duration(latency.p50()),
        Figures.duration(latency.p95()),
        Figures.duration(latency.p99()),
        Figures.count(latency.n()));
  }

  private static Optional<Retried> retried(ReportIndex index, ApproachResult result) {
    return result
        .latency()
        .flatMap(LatencySummary::firstTry)
        .map(
            first ->
                new Retried(
                    index.label(result),
                    Figures.count(first.retries()),
                    Figures.duration(first.p50()),
                    Figures.duration(first.p95()),
                    Figures.duration(first.p99())));
  }

  private static Optional<Parted> parts(ReportIndex index, ApproachResult result) {
    return result
        .latency()
        .flatMap(LatencySummary::parts)
        .map(
            parts ->
                new Parted(
                    index.label(result),
                    Figures.duration(parts.languageModels()),
                    Figures.duration(parts.otherModels()),
                    Figures.duration(parts.rest()),
                    Figures.count(parts.n())));
  }

  private static Optional<Drawn<LineChart>> chart(ReportIndex index) {
    List<Series> series =
        index.labels().stream()
            .map(label -> series(label, index))
            .filter(one -> !one.points().isEmpty())
            .toList();
    return series.isEmpty()
        ? Optional.empty()
        : Optional.of(Drawn.of(WIDE, NARROW, frame -> chart(series, index, frame)));
  }

  private static LineChart chart(List<Series> series, ReportIndex index, Frame frame) {
    Scale x = scale(series, frame);
    Scale y = Scale.linear(0, 1, frame.bottom(), frame.top());
    return new LineChart(
        "latency",
        "Share of answers by the time they took",
        "For each approach the share of answers given within a time, on a log scale. The table"
            + " below holds the percentiles.",
        frame,
        new Axis("latency (log scale)", x.ticks(CompactFigures::milliseconds)),
        new Axis("share of answers", y.ticks(share -> Figures.share(share, 0))),
        LineChart.lines(series, x, y, frame),
        guides(index, x, frame),
        List.of());
  }

  private static Series series(Label label, ReportIndex index) {
    return new Series(label.id(), label.style(), label.tone(), shares(label.id(), index));
  }

  /** The empirical distribution in steps of a hundredth. */
  private static List<Point> shares(String approach, ReportIndex index) {
    double[] times =
        index.report().trials().stream()
            .map(ScoredTrial::trial)
            .filter(trial -> trial.approach().equals(approach))
            .filter(trial -> !(trial.outcome() instanceof Outcome.Missing))
            .flatMap(trial -> trial.latency().stream())
            .mapToDouble(latency -> Math.max(latency.toNanos(), SHORTEST) / 1e6)
            .sorted()
            .toArray();
    List<Point> points = new ArrayList<>();
    for (int step = 0; step <= STEPS && times.length > 0; step++) {
      int last = times.length - 1;
      points.add(new Point(times[step * last / STEPS], (double) step / STEPS));
    }
    return points;
  }

  private static Scale scale(List<Series> series, Frame frame) {
    double low = series.stream().mapToDouble(one -> one.points().get(0).x()).min().orElseThrow();
    double high =
        series.stream().mapToDouble(one -> one.points().get(STEPS).x()).max().orElseThrow();
    return Scale.logarithmic(low / 1.2, high * 1.2, frame.left(), frame.right());
  }

  private static List<LineChart.Guide> guides(ReportIndex index, Scale x, Frame frame) {
    List<LineChart.Guide> guides = new ArrayList<>();
    for (Requirement requirement : index.requirements()) {
      if (requirement instanceof Requirement.LatencyQuantile latency) {
        double limit = latency.limit().toNanos() / 1e6;
        if (x.holds(limit)) {
          guides.add(LineChart.Guide.of(x.at(limit), RequirementText.of(latency), frame));
        }
      }
    }
    return guides;
  }
}
