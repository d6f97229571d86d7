package dev.suffice.reports.text;

import dev.suffice.api.comparison.ApproachComparison;
import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Change;
import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.PairedDifference;
import dev.suffice.api.result.Estimate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What changed from one run to another, in tables. */
public final class ComparisonTables {
  private static final int MOST_CHARACTERS = 160;
  private static final String ARROW = " → ";

  private final Comparison comparison;

  public ComparisonTables(Comparison comparison) {
    this.comparison = comparison;
  }

  /** What is true of all intervals. */
  public String note() {
    return "%s of the test examples are common to both runs. All intervals hold together with %s confidence; an approach is compared on the examples that both runs asked it."
        .formatted(Figures.count(comparison.common()), Figures.level(comparison.confidence()));
  }

  /** The settings that changed. */
  public Table changes() {
    return new Table(
        List.of("setting", "before", "after"),
        3,
        comparison.changes().stream().map(ComparisonTables::row).toList());
  }

  private static List<String> row(Change change) {
    Change shown = change.focused(MOST_CHARACTERS);
    return List.of(
        "`%s`".formatted(shown.path()),
        shown.before().orElse(Figures.NONE),
        shown.after().orElse(Figures.NONE));
  }

  /** The differences of scores, with their intervals. */
  public Table differences() {
    return new Table(
        List.of("approach", "metric", "", "difference", "between", "examples", "better", "worse"),
        3,
        comparison.approaches().stream()
            .flatMap(one -> one.differences().stream().map(difference -> row(one, difference)))
            .toList());
  }

  private static List<String> row(ApproachComparison approach, PairedDifference difference) {
    return List.of(
        "`%s`".formatted(approach.id()),
        difference.metric().name(),
        difference.tendency().name().toLowerCase(Locale.ROOT),
        points(difference.mean(), RoundingMode.HALF_UP),
        points(difference.interval().low(), RoundingMode.FLOOR)
            + " and "
            + points(difference.interval().high(), RoundingMode.CEILING),
        Figures.count(difference.examples()),
        Figures.count(difference.better()),
        Figures.count(difference.worse()));
  }

  private static String points(double difference, RoundingMode rounding) {
    return (difference > 0 ? "+" : "") + Figures.points(difference, rounding);
  }

  /** The models that retire, with the day. */
  public Table retiring() {
    return new Table(
        List.of("model", "provider", "version", "retires"),
        4,
        comparison.retiring().stream()
            .map(
                model ->
                    List.of(
                        model.name(),
                        model.provider(),
                        model.version().orElse(Figures.NONE),
                        model.retires().map(LocalDate::toString).orElse(Figures.NONE)))
            .toList());
  }

  /** The approaches in both runs: verdicts, scores, latency and bill. */
  public Table approaches() {
    List<String> metrics =
        comparison.approaches().stream()
            .flatMap(one -> Stream.concat(one.before().stream(), one.after().stream()))
            .map(ApproachStanding::metrics)
            .map(Map::keySet)
            .flatMap(Set::stream)
            .distinct()
            .toList();
    var head = new ArrayList<>(List.of("approach", "verdict"));
    head.addAll(metrics);
    head.addAll(List.of("p95", "a month", "over the horizon"));
    return new Table(
        head, 2, comparison.approaches().stream().map(one -> row(one, metrics)).toList());
  }

  private static List<String> row(ApproachComparison approach, List<String> metrics) {
    var cells = new ArrayList<String>();
    cells.add("`%s`".formatted(approach.id()));
    cells.add(cell(approach, one -> Optional.of(Figures.word(one.verdict()))));
    for (String metric : metrics) {
      cells.add(
          cell(
              approach,
              one ->
                  Optional.ofNullable(one.metrics().get(metric))
                      .map(Estimate::mean)
                      .map(Figures::share)));
    }
    cells.add(cell(approach, one -> one.p95().map(Figures::duration)));
    cells.add(cell(approach, one -> one.bill().map(bill -> Figures.bill(bill.perMonth()))));
    cells.add(cell(approach, one -> one.bill().map(bill -> Figures.bill(bill.total()))));
    return cells;
  }

  /** One text where nothing changed, else both. */
  private static String cell(
      ApproachComparison approach, Function<ApproachStanding, Optional<String>> text) {
    String before = approach.before().flatMap(text).orElse(Figures.NONE);
    String after = approach.after().flatMap(text).orElse(Figures.NONE);
    return before.equals(after) ? after : before + ARROW + after;
  }
}
