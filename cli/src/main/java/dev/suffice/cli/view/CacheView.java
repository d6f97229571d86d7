package dev.suffice.cli.view;

import dev.suffice.api.result.KeptResponses;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a store keeps of the answers of models, a model per line. */
public final class CacheView {
  private static final double KIB = 1024;

  private CacheView() {}

  public static List<Line> of(List<KeptResponses> kept, int width) {
    if (kept.isEmpty()) {
      return List.of(Line.of("No answer of a model is kept."));
    }
    List<Column> columns =
        List.of(
            Column.left("model"),
            Column.right("answers"),
            Column.right("KiB"),
            Column.left("oldest"),
            Column.left("newest"));
    return new TextTable(columns, kept.stream().map(CacheView::row).toList()).lines(width);
  }

  private static List<Span> row(KeptResponses kept) {
    return Stream.of(
            kept.model(),
            Figures.count(kept.count()),
            String.format(Locale.ROOT, "%,.1f", kept.bytes() / KIB),
            day(kept.oldest()),
            day(kept.newest()))
        .map(text -> new Span(Style.PLAIN, text))
        .toList();
  }

  private static String day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
