package dev.suffice.experiments.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.Training;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.api.result.PriceTrend;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PriceTrendsTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 1);
  private static final Workload TWO_YEARS = new Workload(1_000, 24, 730, false);
  private static final ModelSpec MODEL = TestModels.model("m", TestModels.tokens("1000", "0"));

  private static List<PriceTrend> trends(ModelSpec model, LifeCycle lifeCycle) {
    var projection =
        new CostProjection(
            List.of(model),
            List.of(),
            ModelLoad.of(List.of(model), List.of(TestModels.call(model, 1, 0, 0))),
            lifeCycle,
            START);
    return PriceTrends.of(new CostComparison(Map.of("one", projection), TWO_YEARS));
  }

  private static void assertStays(ModelSpec model, LifeCycle lifeCycle) {
    Money today =
        new CostProjection(
                List.of(model),
                List.of(),
                ModelLoad.of(List.of(model), List.of(TestModels.call(model, 1, 0, 0))),
                lifeCycle,
                START)
            .total(TWO_YEARS);

    assertThat(trends(model, lifeCycle))
        .allSatisfy(
            trend ->
                assertThat(trend.totals())
                    .containsExactly(new PriceTrend.Total("one", today, false)));
  }

  @Test
  void theRatesAreThoseOfTheLiterature() {
    assertThat(trends(MODEL, LifeCycle.NONE))
        .extracting(PriceTrend::timesPerYear)
        .containsExactly(3, 7, 40);
  }

  @Test
  void requestsOfEachMonthCostWhatIsLeftOfThePrice() {
    // a dollar a month: months 0 to 23 cost f^0 + f^(-1/12) + ... + f^(-23/12),
    // a geometric sum (1 - f^-2) / (1 - f^(-1/12))
    assertThat(trends(MODEL, LifeCycle.NONE))
        .allSatisfy(
            trend -> {
              double f = trend.timesPerYear();
              double sum = (1 - 1 / (f * f)) / (1 - Math.pow(f, -1 / 12.0));
              assertThat(trend.totals().get(0).total().toDouble()).isCloseTo(sum, within(1e-9));
              assertThat(trend.totals().get(0).follows()).isTrue();
            });
  }

  @Test
  void pinnedModelsStayAtTheirPrice() {
    assertStays(
        new ModelSpec("m", "fake", MODEL.options(), MODEL.price(), Optional.empty(), true),
        LifeCycle.NONE);
  }

  @Test
  void modelsThatRetireWithinTheHorizonStayAtTheirPrice() {
    assertStays(TestModels.retiring(MODEL, LocalDate.of(2027, 1, 1)), LifeCycle.NONE);
    assertThat(
            trends(TestModels.retiring(MODEL, LocalDate.of(2030, 1, 1)), LifeCycle.NONE)
                .get(0)
                .totals()
                .get(0)
                .follows())
        .isTrue();
  }

  @Test
  void tunedModelsStayAtTheirPrice() {
    var tuning =
        new TuningPrice(
            Money.usd("25"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Price price =
        new TokenPrice(
            new Tariff(TokenRates.of(Money.usd("1"), Money.usd("1")), Optional.empty()),
            List.of(),
            Optional.empty(),
            Optional.of(tuning),
            TestModels.CATALOGUE);

    assertStays(
        TestModels.model("m", price),
        LifeCycle.of(new Training("m", 1_000, 1, OptionalInt.empty())));
  }

  @Test
  void embeddersAndMachinesStayAtTheirPrice() {
    assertStays(TestModels.embedder("m", TestModels.tokens("1", "0")), LifeCycle.NONE);
    assertStays(TestModels.model("m", TestModels.dedicated("1", 1)), LifeCycle.NONE);
    assertStays(TestModels.model("m", TestModels.shared("1", 1, 0.5)), LifeCycle.NONE);
  }
}
