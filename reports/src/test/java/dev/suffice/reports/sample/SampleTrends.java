package dev.suffice.reports.sample;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.PriceTrend;
import java.math.BigDecimal;
import java.util.List;

/** Scenarios in which the large model becomes cheaper. */
final class SampleTrends {
  private SampleTrends() {}

  static List<PriceTrend> of(List<ApproachResult> results) {
    return List.of(
        trend("low", 3, "0.65", results),
        trend("mid", 7, "0.47", results),
        trend("high", 40, "0.31", results));
  }

  private static PriceTrend trend(
      String name, int timesPerYear, String left, List<ApproachResult> results) {
    return new PriceTrend(
        name,
        timesPerYear,
        "somebody's figure",
        results.stream()
            .filter(result -> result.cost().isPresent())
            .map(result -> total(result, new BigDecimal(left)))
            .toList());
  }

  private static PriceTrend.Total total(ApproachResult result, BigDecimal left) {
    Money today = result.cost().map(CostSummary::total).orElseThrow();
    boolean follows = result.approach().models().contains("large");
    return new PriceTrend.Total(
        result.approach().id(), follows ? today.times(left) : today, follows);
  }
}
