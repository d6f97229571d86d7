package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.PriceTrend;
import dev.suffice.api.result.WhatIf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the bills would be if requests of month k cost f^(-k / 12) of today's price, for three rates
 * f of decline.
 */
public final class PriceTrends {
  private static final double MONTHS_A_YEAR = 12;

  /** A published rate of decline at fixed capability. */
  private record Decline(String name, int timesPerYear, String source) {}

  private static final List<Decline> DECLINES =
      List.of(
          new Decline("low", 3, "better algorithms alone (Gundlach et al., arXiv 2511.23455)"),
          new Decline(
              "mid",
              7,
              "all causes, 5 to 10 times (Gundlach et al., arXiv 2511.23455; a16z 2024: 10 times)"),
          new Decline("high", 40, "GPT-4's level on PhD-level science questions (Epoch AI 2025)"));

  private PriceTrends() {}

  /**
   * How many times cheaper a trend makes things within a year.
   *
   * @param name of a trend, or {@link WhatIf#PRICES_STAY}
   */
  public static int timesPerYear(String name) {
    return DECLINES.stream()
        .filter(decline -> decline.name().equals(name))
        .mapToInt(Decline::timesPerYear)
        .findFirst()
        .orElse(1);
  }

  /** {@link WhatIf#PRICES_STAY} and the names of the trends. */
  public static List<String> names() {
    return Stream.concat(
            Stream.of(WhatIf.PRICES_STAY), DECLINES.stream().map(decline -> decline.name()))
        .toList();
  }

  /** The totals of all approaches, for each rate of decline. */
  public static List<PriceTrend> of(CostComparison comparison) {
    return DECLINES.stream()
        .map(
            decline ->
                new PriceTrend(
                    decline.name(),
                    decline.timesPerYear(),
                    decline.source(),
                    totals(comparison, decline.timesPerYear())))
        .toList();
  }

  private static List<PriceTrend.Total> totals(CostComparison comparison, int timesPerYear) {
    return comparison.projections().entrySet().stream()
        .map(
            projection ->
                total(
                    projection.getKey(),
                    projection.getValue(),
                    comparison.workload(),
                    timesPerYear))
        .toList();
  }

  private static PriceTrend.Total total(
      String approach, CostProjection projection, Workload workload, int timesPerYear) {
    List<String> following = following(projection, workload.horizonMonths());
    boolean follows =
        projection.metered(workload).stream()
            .anyMatch(item -> following.contains(item.subject()) && !item.amount().isZero());
    return new PriceTrend.Total(
        approach, bill(projection, workload, timesPerYear).total(), follows);
  }

  /** The bill over the horizon if prices fell; what a month and a request cost is today's. */
  public static CostSummary bill(CostProjection projection, Workload workload, int timesPerYear) {
    int months = workload.horizonMonths();
    BigDecimal paid = BigDecimal.valueOf(months).subtract(savedMonths(months, timesPerYear));
    List<String> following = following(projection, months);
    return projection.summary(
        workload, item -> following.contains(item.subject()) ? paid : BigDecimal.valueOf(months));
  }

  /** The models whose prices would fall. */
  private static List<String> following(CostProjection projection, int months) {
    return projection.models().stream()
        .filter(model -> follows(model, projection.lifeCycle(), projection.start(), months))
        .map(ModelSpec::name)
        .toList();
  }

  /** An embedder does not: another one would want another index. */
  static boolean follows(ModelSpec model, LifeCycle lifeCycle, LocalDate start, int months) {
    return model.price() instanceof TokenPrice
        && model.kind() == ModelKind.LANGUAGE_MODEL
        && !model.pinned()
        && !lifeCycle.tunes(model.name())
        && !SetupBill.retiresBefore(start.plusMonths(months), model);
  }

  /** Months of today's prices that are saved over the horizon; a scenario needs no more digits. */
  private static BigDecimal savedMonths(int months, int timesPerYear) {
    double paid =
        IntStream.range(0, months)
            .mapToDouble(month -> StrictMath.pow(timesPerYear, -month / MONTHS_A_YEAR))
            .sum();
    return BigDecimal.valueOf(months - paid);
  }
}
