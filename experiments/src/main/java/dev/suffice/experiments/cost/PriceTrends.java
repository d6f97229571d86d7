package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.result.PriceTrend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

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
    Money perMonth = following(projection, workload).times(workload.requestsPerMonth());
    Money saved = perMonth.times(savedMonths(workload.horizonMonths(), timesPerYear));
    return new PriceTrend.Total(
        approach, projection.total(workload).minus(saved), !perMonth.isZero());
  }

  /** The part of a request's cost that would fall. */
  private static Money following(CostProjection projection, Workload workload) {
    LocalDate end = projection.start().plusMonths(workload.horizonMonths());
    List<String> following =
        projection.models().stream()
            .filter(model -> follows(model, end))
            .map(ModelSpec::name)
            .filter(name -> !projection.lifeCycle().tunes(name))
            .toList();
    return Items.sum(
        projection.metered(workload).stream()
            .filter(item -> following.contains(item.subject()))
            .toList());
  }

  /** An embedder does not: another one would want another index. */
  private static boolean follows(ModelSpec model, LocalDate end) {
    return model.price() instanceof TokenPrice
        && model.kind() == ModelKind.LANGUAGE_MODEL
        && !model.pinned()
        && !SetupBill.retiresBefore(end, model);
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
