package dev.suffice.reports.html;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.SliceEstimate;
import dev.suffice.api.task.Example;
import dev.suffice.reports.text.EstimateFigures;
import dev.suffice.reports.text.Excerpt;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metric by slices: a heat map with figures in it.
 *
 * @param more slices that are not listed
 */
record SliceTable(List<Label> approaches, List<Row> rows, int more) {
  /**
   * One value of one slice field.
   *
   * @param note why there are no cells; empty where there are
   */
  record Row(String field, String value, List<Cell> cells, String note) {}

  /** An approach on a slice; {@code tone} is the class of its shade, from good to bad. */
  record Cell(String mean, String interval, String n, String tone) {}

  private record Slice(String field, String value) {}

  private static final int LISTED = 60;
  private static final int SHADES = 5;
  private static final Cell EMPTY = new Cell(Figures.NONE, "", "", "h0");

  static SliceTable of(ReportIndex index) {
    String metric = index.metric().map(MetricSpec::name).orElse("");
    List<ApproachResult> shown =
        index.results().stream().filter(result -> !result.slices().isEmpty()).toList();
    Set<Slice> slices = new LinkedHashSet<>();
    shown.forEach(
        result ->
            result.slices().stream()
                .filter(slice -> slice.metric().equals(metric))
                .forEach(slice -> slices.add(new Slice(slice.field(), slice.value()))));
    List<Row> rows = new ArrayList<>();
    for (Slice slice : slices.stream().limit(LISTED).toList()) {
      List<Cell> cells = shown.stream().map(result -> cell(result, metric, slice, index)).toList();
      rows.add(new Row(slice.field(), Excerpt.brief(slice.value()), cells, ""));
    }
    rows.addAll(unconcerned(index));
    return new SliceTable(
        shown.stream().map(index::label).toList(), rows, Math.max(0, slices.size() - LISTED));
  }

  /** Slices of which the metric says nothing, since it concerns none of their examples. */
  private static List<Row> unconcerned(ReportIndex index) {
    return index.metric().stream()
        .flatMap(
            metric ->
                index.experiment().task().slices().stream().map(field -> Map.entry(field, metric)))
        .flatMap(one -> unconcerned(one.getKey(), one.getValue(), index))
        .limit(LISTED)
        .toList();
  }

  private static Stream<Row> unconcerned(String field, MetricSpec metric, ReportIndex index) {
    Map<String, List<Example>> values =
        index.experiment().data().test().stream()
            .collect(
                Collectors.groupingBy(
                    example -> example.slices().getOrDefault(field, "(missing)"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return values.entrySet().stream()
        .filter(value -> value.getValue().stream().noneMatch(metric.metric()::concerns))
        .map(
            value ->
                new Row(
                    field,
                    Excerpt.brief(value.getKey()),
                    List.of(),
                    note(metric, value.getValue().size())));
  }

  private static String note(MetricSpec metric, int examples) {
    return "%s, none of which %s concerns"
        .formatted(Words.many(examples, "example", "examples"), metric.name());
  }

  private static Cell cell(ApproachResult result, String metric, Slice slice, ReportIndex index) {
    return find(result, metric, slice)
        .map(
            estimate ->
                new Cell(
                    EstimateFigures.mean(estimate),
                    EstimateFigures.interval(estimate),
                    Figures.count(estimate.n()),
                    tone(estimate.mean(), index.moreIsBetter())))
        .orElse(EMPTY);
  }

  private static Optional<Estimate> find(ApproachResult result, String metric, Slice slice) {
    return result.slices().stream()
        .filter(one -> one.metric().equals(metric))
        .filter(one -> new Slice(one.field(), one.value()).equals(slice))
        .map(SliceEstimate::estimate)
        .findFirst();
  }

  /** Shade 0 for a perfect mean, the darkest for half or less. */
  private static String tone(double mean, boolean moreIsBetter) {
    double loss = moreIsBetter ? 1 - mean : mean;
    int shade = (int) (Math.max(0, Math.min(0.499, loss)) * 2 * SHADES);
    return "h" + shade;
  }
}
