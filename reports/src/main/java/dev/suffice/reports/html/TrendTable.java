package dev.suffice.reports.html;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.PriceTrend;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * Total costs if prices went on falling; no rows where no approach would follow.
 *
 * @param rates the columns after that of today's prices
 * @param sources of the rates, a clause each
 */
record TrendTable(String assumption, List<String> rates, List<String> sources, List<Row> rows) {
  /**
   * One approach.
   *
   * @param follows whether any of its total falls
   */
  record Row(Label label, String today, List<String> totals, boolean follows) {}

  static TrendTable of(List<PriceTrend> trends, ReportIndex index) {
    boolean any =
        trends.stream().flatMap(one -> one.totals().stream()).anyMatch(PriceTrend.Total::follows);
    return new TrendTable(
        PriceTrend.ASSUMPTION,
        trends.stream().map(TrendTable::rate).toList(),
        trends.stream().map(one -> rate(one) + ": " + one.source()).toList(),
        any ? rows(trends, index) : List.of());
  }

  private static List<Row> rows(List<PriceTrend> trends, ReportIndex index) {
    List<Row> rows = new ArrayList<>();
    for (PriceTrend.Total total : trends.get(0).totals()) {
      List<String> totals =
          trends.stream()
              .flatMap(trend -> trend.totals().stream())
              .filter(one -> one.approach().equals(total.approach()))
              .map(PriceTrend.Total::total)
              .map(Figures::bill)
              .toList();
      rows.add(
          new Row(index.label(total.approach()), today(total, index), totals, total.follows()));
    }
    return rows;
  }

  private static String today(PriceTrend.Total total, ReportIndex index) {
    return index
        .report()
        .analysis()
        .approach(total.approach())
        .flatMap(result -> result.cost().map(CostSummary::total))
        .map((Money money) -> Figures.bill(money))
        .orElse(Figures.NONE);
  }

  private static String rate(PriceTrend trend) {
    return "%s× a year".formatted(trend.timesPerYear());
  }
}
