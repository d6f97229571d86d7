package dev.suffice.cli.view;

import dev.suffice.api.comparison.ApproachComparison;
import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.PairedDifference;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What changed from one run to another. */
public final class ComparisonView {
  private static final String UNKNOWN = "-";

  private ComparisonView() {}

  public static List<Line> of(Comparison comparison, int width) {
    var lines =
        new Lines(width)
            .paragraph(comparison.isSameDecision() ? Style.GOOD : Style.OPEN, comparison.sentence())
            .gap()
            .paragraph(Style.PLAIN, "Before: " + decision(comparison.before()))
            .paragraph(Style.PLAIN, "After: " + decision(comparison.after()))
            .gap()
            .add(approaches(comparison).lines(width));
    if (comparison.approaches().stream().anyMatch(one -> !one.differences().isEmpty())) {
      lines.gap().add(differences(comparison).lines(width));
    }
    return lines
        .gap()
        .paragraph(Style.FAINT, note(comparison))
        .section(
            "Models that retire", comparison.retiring().stream().map(RetirementText::of).toList())
        .section("What was changed", comparison.changes().stream().map(ChangeText::of).toList())
        .done();
  }

  private static String decision(Comparison.Run run) {
    return "%s (run %s)".formatted(run.decision().sentence(), run.name().run());
  }

  private static String note(Comparison comparison) {
    return "%s in common. In brackets: intervals in points that hold together with %s confidence."
        .formatted(
            Figures.count(comparison.common(), "test example"),
            Figures.level(comparison.confidence()));
  }

  private static TextTable approaches(Comparison comparison) {
    List<Column> columns =
        List.of(
            Column.left("approach"),
            Column.left("verdict"),
            Column.right("p95"),
            Column.right("per month"),
            Column.right("over the horizon"));
    return new TextTable(
        columns, comparison.approaches().stream().map(ComparisonView::row).toList());
  }

  private static List<Span> row(ApproachComparison approach) {
    return List.of(
        new Span(Style.PLAIN, approach.id()),
        cell(approach, one -> Optional.of(words(one.verdict()))),
        cell(approach, one -> one.p95().map(Figures::time)),
        cell(approach, one -> one.bill().map(bill -> Figures.dollars(bill.perMonth().usd()))),
        cell(approach, one -> one.bill().map(bill -> Figures.dollars(bill.total().usd()))));
  }

  private static Span cell(
      ApproachComparison approach, Function<ApproachStanding, Optional<String>> text) {
    String before = approach.before().flatMap(text).orElse(UNKNOWN);
    String after = approach.after().flatMap(text).orElse(UNKNOWN);
    return new Span(Style.PLAIN, before.equals(after) ? after : before + " > " + after);
  }

  private static TextTable differences(Comparison comparison) {
    List<Column> columns =
        List.of(
            Column.left("approach"),
            Column.left("metric"),
            Column.right("difference in points"),
            Column.left(""),
            Column.right("examples"),
            Column.right("better"),
            Column.right("worse"));
    List<List<Span>> rows =
        comparison.approaches().stream()
            .flatMap(one -> one.differences().stream().map(difference -> row(one, difference)))
            .toList();
    return new TextTable(columns, rows);
  }

  private static List<Span> row(ApproachComparison approach, PairedDifference difference) {
    return List.of(
        new Span(Style.PLAIN, approach.id()),
        new Span(Style.PLAIN, difference.metric().name()),
        new Span(
            Style.PLAIN,
            Figures.points(
                difference.mean(), difference.interval().low(), difference.interval().high())),
        new Span(style(difference.tendency()), words(difference.tendency())),
        new Span(Style.PLAIN, Figures.count(difference.examples())),
        new Span(Style.PLAIN, Figures.count(difference.better())),
        new Span(Style.PLAIN, Figures.count(difference.worse())));
  }

  private static Style style(PairedDifference.Tendency tendency) {
    return switch (tendency) {
      case BETTER -> Style.GOOD;
      case WORSE -> Style.BAD;
      case OPEN -> Style.OPEN;
    };
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
