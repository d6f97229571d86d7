package dev.suffice.cli.view;

import dev.suffice.api.comparison.DeclaredModel;
import dev.suffice.api.comparison.PastDecision;
import dev.suffice.api.comparison.PastDecision.Since;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an experiment decided over time: a table, then each decision with what had changed. */
public final class HistoryView {
  private static final String UNKNOWN = "-";
  private static final int MOST_FACTS = 20;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private HistoryView() {}

  /**
   * The page.
   *
   * @param others how many runs decided nothing
   */
  public static List<Line> of(List<PastDecision> decisions, int others, int width) {
    var lines = new Lines(width);
    if (decisions.isEmpty()) {
      lines.paragraph(Style.PLAIN, "No decision yet.");
    } else {
      lines.add(table(decisions).lines(width));
      lines.gap().paragraph(Style.FAINT, "Times are UTC. In brackets: the interval.");
      decisions.forEach(one -> lines.section(heading(one), facts(one), MOST_FACTS));
    }
    if (others > 0) {
      lines
          .gap()
          .paragraph(
              Style.FAINT,
              "Left out: %s that decided nothing.".formatted(Figures.count(others, "run")));
    }
    return lines.done();
  }

  private static String heading(PastDecision one) {
    return "%s, run %s".formatted(MINUTES.format(one.name().started()), one.name().run());
  }

  private static TextTable table(List<PastDecision> decisions) {
    List<Column> columns =
        List.of(
            Column.left("begun"),
            Column.left("decision"),
            Column.left("quality"),
            Column.right("per month"));
    return new TextTable(columns, decisions.stream().map(HistoryView::row).toList());
  }

  private static List<Span> row(PastDecision one) {
    return List.of(
        new Span(Style.PLAIN, MINUTES.format(one.name().started())),
        new Span(style(one), decision(one)),
        new Span(Style.PLAIN, quality(one)),
        new Span(
            Style.PLAIN,
            one.winner()
                .flatMap(winner -> winner.bill())
                .map(bill -> Figures.dollars(bill.perMonth().usd()))
                .orElse(UNKNOWN)));
  }

  private static Style style(PastDecision one) {
    return switch (one.decision().verdict()) {
      case ADEQUATE_FOUND -> Style.GOOD;
      case NONE_ADEQUATE -> Style.BAD;
      case UNDECIDED -> Style.OPEN;
      case NO_REQUIREMENTS -> Style.PLAIN;
    };
  }

  private static String decision(PastDecision one) {
    return one.decision().verdict() == RecommendationVerdict.ADEQUATE_FOUND
        ? one.decision().approach().orElseThrow()
        : one.decision().verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The first metric of the recommended approach. */
  private static String quality(PastDecision one) {
    return one.winner().stream()
        .flatMap(winner -> winner.metrics().entrySet().stream())
        .findFirst()
        .map(HistoryView::quality)
        .orElse(UNKNOWN);
  }

  private static String quality(Map.Entry<String, Estimate> metric) {
    Estimate estimate = metric.getValue();
    return metric.getKey()
        + " "
        + estimate
            .interval()
            .map(range -> Figures.percent(estimate.mean(), range.low(), range.high()))
            .orElseGet(() -> Figures.percent(estimate.mean()));
  }

  private static List<String> facts(PastDecision one) {
    var facts = new ArrayList<String>();
    one.since().ifPresent(since -> facts.addAll(changes(since)));
    one.models().forEach(model -> facts.add(text(model)));
    return facts;
  }

  private static String text(DeclaredModel model) {
    var text = new StringBuilder("model " + model.name() + ": " + model.provider());
    model.version().ifPresent(version -> text.append(' ').append(version));
    model.priced().ifPresent(day -> text.append(", price of ").append(day));
    model.retires().ifPresent(day -> text.append(", retires on ").append(day));
    return text.toString();
  }

  private static List<String> changes(Since since) {
    var changes = new ArrayList<String>();
    changes.add(since.decision() ? "the decision changed" : "the decision stayed");
    if (since.added() + since.gone() > 0) {
      changes.add(
          "data: %s new, %s gone"
              .formatted(
                  Figures.count(since.added(), "test example"), Figures.count(since.gone())));
    }
    since.models().forEach(change -> changes.add(ChangeText.of(change)));
    since.prices().forEach(change -> changes.add(ChangeText.of(change)));
    since.settings().forEach(change -> changes.add(ChangeText.of(change)));
    return changes;
  }
}
