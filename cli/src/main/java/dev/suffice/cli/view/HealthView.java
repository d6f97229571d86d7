package dev.suffice.cli.view;

import dev.suffice.api.result.ClassBalance;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.result.NearDuplicates.NotSearched;
import dev.suffice.api.result.NearDuplicates.Searched;
import dev.suffice.api.result.PlacedExample;
import dev.suffice.api.result.SampleSize;
import dev.suffice.api.result.SimilarTexts;
import dev.suffice.api.result.SplitHealth;
import dev.suffice.api.result.TextLengths;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What is known of the data: figures, findings with what can be done, a few examples. */
public final class HealthView {
  private static final int PAIRS = 3;
  private static final int SHOWN = 60;
  private static final String NONE = "-";

  private HealthView() {}

  public static List<Line> of(DataHealth health, int width) {
    var lines = new Lines(width);
    lines.gap().add(Line.of(Style.STRONG, "Data health")).add(splits(health).lines(width)).gap();
    for (DataHealth.Finding finding : health.findings()) {
      lines.item("Warning: " + finding.text() + " " + finding.remedy());
    }
    near(lines, health.near());
    if (!health.sampleSizes().isEmpty()) {
      lines.gap().add(Line.of(Style.STRONG, "Independent test examples"));
      lines.add(sampleSizes(health.sampleSizes()).lines(width));
      lines.paragraph(
          Style.FAINT,
          "At least: if no answer falls short. Likely: in 4 of 5 experiments, for an approach halfway"
              + " between what is asked and perfection.");
    }
    return lines.gap().done();
  }

  private static TextTable splits(DataHealth health) {
    List<Column> columns =
        List.of(
            Column.left("split"),
            Column.right("examples"),
            Column.right("repeated"),
            Column.right("labels"),
            Column.right("effective"),
            Column.right("rarest"),
            Column.right("most frequent"),
            Column.right("characters p50"),
            Column.right("p95"),
            Column.right("longest"));
    return new TextTable(
        columns,
        health.splits().stream()
            .filter(split -> split.examples() > 0)
            .map(HealthView::row)
            .toList());
  }

  private static List<Span> row(SplitHealth split) {
    var balance = split.balance();
    var lengths = split.lengths();
    return cells(
        split.place().name().toLowerCase(Locale.ROOT),
        Figures.count(split.examples()),
        Figures.count(split.repeated()),
        balance.map(ClassBalance::labels).map(Figures::count).orElse(NONE),
        balance.map(one -> tenths(one.effective())).orElse(NONE),
        balance.map(ClassBalance::smallestSize).map(Figures::count).orElse(NONE),
        balance.map(ClassBalance::largestSize).map(Figures::count).orElse(NONE),
        lengths.map(TextLengths::median).map(Figures::count).orElse(NONE),
        lengths.map(TextLengths::percentile95).map(Figures::count).orElse(NONE),
        lengths.map(TextLengths::longest).map(Figures::count).orElse(NONE));
  }

  private static void near(Lines lines, NearDuplicates near) {
    if (near instanceof NotSearched not) {
      lines.gap().paragraph(Style.FAINT, not.reason());
      return;
    }
    var searched = (Searched) near;
    List<SimilarTexts> striking = searched.pairs().stream().limit(PAIRS).toList();
    if (!striking.isEmpty()) {
      lines.gap().add(Line.of(Style.STRONG, "Nearly the same, for example"));
      striking.forEach(pair -> lines.item(pair(pair)));
    }
    lines
        .gap()
        .paragraph(
            Style.FAINT,
            "%s Nearly the same: a cosine of %s or more (%s)."
                .formatted(searched.scope(), searched.threshold(), name(searched.model())));
  }

  private static String pair(SimilarTexts pair) {
    return "%s: %s / %s"
        .formatted(cosine(pair.similarity()), example(pair.test()), example(pair.other()));
  }

  private static String example(PlacedExample placed) {
    String text = placed.example().input();
    String start =
        text.codePointCount(0, text.length()) <= SHOWN
            ? text
            : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "...";
    return "%s %s '%s' (%s)"
        .formatted(
            placed.place().name().toLowerCase(Locale.ROOT),
            placed.example().id(),
            start.replaceAll("\\s+", " "),
            String.join(" or ", placed.example().expected()));
  }

  private static TextTable sampleSizes(List<SampleSize> sizes) {
    List<Column> columns =
        List.of(
            Column.left("requirement"),
            Column.right("there are"),
            Column.right("needed at least"),
            Column.right("likely"));
    return new TextTable(
        columns,
        sizes.stream()
            .map(
                size ->
                    cells(
                        size.requirement(),
                        Figures.count(size.available()),
                        count(size.least()),
                        count(size.likely())))
            .toList());
  }

  private static List<Span> cells(String... texts) {
    return Stream.of(texts).map(text -> new Span(Style.PLAIN, text)).toList();
  }

  private static String count(OptionalLong number) {
    return number.isPresent() ? Figures.count(number.getAsLong()) : NONE;
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String cosine(double similarity) {
    return String.format(Locale.ROOT, "%.3f", similarity);
  }

  /** An embedder's name without its libraries' versions. */
  private static String name(String model) {
    return model.split("/", 2)[0];
  }
}
