package dev.suffice.cli.view;

import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Backtest;
import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.Decision;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What would change with other models: all in a table, then each held against what is. */
public final class BacktestView {
  private static final String UNKNOWN = "-";

  private BacktestView() {}

  /**
   * The page; nothing for no backtests.
   *
   * @param replaced the model whose place the others took
   */
  public static List<Line> of(String replaced, List<Backtest> backtests, int width) {
    if (backtests.isEmpty()) {
      return List.of();
    }
    var lines = new Lines(width).add(table(replaced, backtests).lines(width));
    for (Backtest one : backtests) {
      lines
          .gap()
          .add(Line.of(Style.STRONG, "With %s for %s".formatted(one.model(), replaced)))
          .add(ComparisonView.of(one.comparison(), width));
    }
    return lines.done();
  }

  private static TextTable table(String replaced, List<Backtest> backtests) {
    List<Column> columns =
        List.of(Column.left("model"), Column.left("decision"), Column.right("per month"));
    var rows = new ArrayList<List<Span>>();
    Comparison first = backtests.get(0).comparison();
    rows.add(row(replaced, first.before().decision(), winner(first, true)));
    for (Backtest one : backtests) {
      rows.add(
          row(one.model(), one.comparison().after().decision(), winner(one.comparison(), false)));
    }
    return new TextTable(columns, rows);
  }

  private static Optional<ApproachStanding> winner(Comparison comparison, boolean before) {
    Comparison.Run run = before ? comparison.before() : comparison.after();
    return comparison.approaches().stream()
        .filter(one -> run.decision().approach().equals(Optional.of(one.id())))
        .findFirst()
        .flatMap(one -> before ? one.before() : one.after());
  }

  private static List<Span> row(
      String model, Decision decision, Optional<ApproachStanding> winner) {
    String cost =
        winner
            .flatMap(ApproachStanding::bill)
            .map(bill -> Figures.dollars(bill.perMonth().usd()))
            .orElse(UNKNOWN);
    return List.of(
        new Span(Style.PLAIN, model),
        new Span(Style.PLAIN, words(decision)),
        new Span(Style.PLAIN, cost));
  }

  private static String words(Decision decision) {
    return decision.verdict() == RecommendationVerdict.ADEQUATE_FOUND
        ? decision.approach().orElseThrow()
        : decision.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
