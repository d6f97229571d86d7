package dev.suffice.experiments.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Refresh;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.Training;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.trial.ModelCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every bill, tried on random ones. */
class BillLawsTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 1);

  private Random random = new Random(0);

  @RepeatedTest(200)
  void billsAreHomogeneousInPricesAndGrowWithEverythingButCaching(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    Workload workload =
        new Workload(
            1 + random.nextInt(100_000), 1 + random.nextInt(36), 730, random.nextBoolean());
    long seed = random.nextLong();
    CostSummary once = projection(seed, 1).summary(workload);

    assertThat(projection(seed, 2).total(workload)).isEqualTo(once.total().times(2));
    assertThat(once.repriceable()).isLessThanOrEqualTo(once.total());
    assertThat(once.total())
        .isEqualTo(Items.sum(once.items()))
        .isGreaterThanOrEqualTo(once.setup());
    assertThat(projection(seed, 1).total(longer(workload))).isGreaterThanOrEqualTo(once.total());
    assertThat(projection(seed, 1).total(busier(workload))).isGreaterThanOrEqualTo(once.total());
    Workload patient =
        new Workload(
            workload.requestsPerMonth(), workload.horizonMonths(), workload.activeHours(), true);
    assertThat(projection(seed, 1).total(patient)).isLessThanOrEqualTo(once.total());
  }

  private static Workload longer(Workload of) {
    return new Workload(
        of.requestsPerMonth(), of.horizonMonths() + 1, of.activeHours(), of.canWait());
  }

  /** Ten times the requests: caches warm up, but never by more than the volume grows. */
  private static Workload busier(Workload of) {
    return of.withRequestsPerMonth(of.requestsPerMonth() * 10);
  }

  /** The same random approach for the same seed, at so many times the prices. */
  private CostProjection projection(long seed, int times) {
    random = new Random(seed);
    TokenRates rates = rates(times);
    TokenRates half = halved(rates);
    Optional<PrefixCache> cache =
        Optional.of(new PrefixCache(256, 128, Duration.ofMinutes(5), random.nextBoolean()));
    var price =
        new TokenPrice(
            new Tariff(rates, Optional.of(half)),
            List.of(new LongContext(3_000, new Tariff(rates, Optional.of(half)))),
            cache,
            Optional.of(
                new TuningPrice(
                    usd(times),
                    Optional.of(usd(times)),
                    Optional.empty(),
                    Optional.of(usd(times)),
                    Optional.of(usd(times)))),
            Provenance.DECLARED);
    ModelSpec model = TestModels.model("m", price);
    ModelSpec machine = TestModels.model("d", TestModels.dedicated(usd(times).toPlainString(), 1));
    List<ModelSpec> models = List.of(model, machine);
    return new CostProjection(
        models,
        ModelLoad.of(models, calls(model, machine)),
        ModelLoad.of(models, calls(model, machine)),
        lifeCycle(times),
        START);
  }

  private LifeCycle lifeCycle(int times) {
    var charges = List.of(new Charge("work", usd(times), Provenance.DECLARED));
    List<Training> trainings =
        random.nextBoolean()
            ? List.of(
                new Training(
                    "m", random.nextInt(100_000), 1 + random.nextInt(4), OptionalInt.of(6)))
            : List.of();
    return new LifeCycle(
        charges,
        trainings,
        List.of(new Refresh(1 + random.nextInt(12), charges, random.nextBoolean())),
        charges,
        charges);
  }

  private List<ModelCall> calls(ModelSpec model, ModelSpec machine) {
    var calls = new ArrayList<ModelCall>();
    for (int i = 0; i < 3; i++) {
      int input = 1 + random.nextInt(5_000);
      calls.add(TestModels.call(model, input, random.nextInt(input), random.nextInt(300)));
    }
    calls.add(TestModels.timed(machine, Duration.ofMillis(random.nextInt(4_000))));
    return calls;
  }

  private TokenRates rates(int times) {
    Money input = usd(times);
    Optional<Money> read = Optional.of(input.times(new BigDecimal("0.1")));
    Optional<Money> write =
        random.nextBoolean() ? Optional.of(input.times(new BigDecimal("1.25"))) : Optional.empty();
    return new TokenRates(input, read, write, usd(times));
  }

  private static TokenRates halved(TokenRates of) {
    BigDecimal half = new BigDecimal("0.5");
    return new TokenRates(
        of.input().times(half),
        of.cachedInput().map(price -> price.times(half)),
        of.cacheWrite().map(price -> price.times(half)),
        of.output().times(half));
  }

  private Money usd(int times) {
    return new Money(BigDecimal.valueOf(1 + random.nextInt(999), 2)).times(times);
  }
}
