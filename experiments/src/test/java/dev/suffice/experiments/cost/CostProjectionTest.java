package dev.suffice.experiments.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import dev.suffice.api.trial.ModelCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostProjectionTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 1);
  private static final Workload SMALL = new Workload(1_000, 12, 730, false);

  /** One request every five minutes: as often as a cached prefix lives. */
  private static final Workload EVERY_FIVE_MINUTES = new Workload(8_760, 1, 730, false);

  /** One request a second. */
  private static final Workload EVERY_SECOND = new Workload(2_628_000, 1, 730, false);

  private static CostProjection requests(ModelSpec model, ModelCall... calls) {
    List<ModelLoad> loads = ModelLoad.of(List.of(model), List.of(calls));
    return TestModels.projection(
        List.of(), loads.stream().map(load -> load.dividedBy(calls.length)).toList(), START);
  }

  private static Money perRequest(ModelSpec model, Workload workload, ModelCall... calls) {
    return requests(model, calls).summary(workload).perRequest();
  }

  @Test
  void tokensAreBilledAtTheirOwnPrices() {
    ModelSpec model = TestModels.model("m", TestModels.tokens("2", "8"));

    CostSummary bill =
        requests(model, TestModels.call(model, 90, 0, 5), TestModels.call(model, 110, 0, 15))
            .summary(SMALL);

    // 100 x 2 + 10 x 8 = 280 millionths a request, 1,000 a month, 12 months
    assertThat(bill.perRequest()).isEqualTo(Money.usd("0.00028"));
    assertThat(bill.perMonth()).isEqualTo(Money.usd("0.28"));
    assertThat(bill.setup()).isEqualTo(Money.ZERO);
    assertThat(bill.total()).isEqualTo(Money.usd("3.36"));
    assertThat(bill.items())
        .containsExactly(
            new Item(Part.INPUT, "m", Money.usd("2.4"), TestModels.CATALOGUE, true),
            new Item(Part.OUTPUT, "m", Money.usd("0.96"), TestModels.CATALOGUE, true));
  }

  @Test
  void aCacheThatHitsDoNotRenewIsHalfWarmAtOneRequestPerLifetime() {
    ModelSpec model = TestModels.model("m", TestModels.cached(Optional.empty(), false));

    // u = 1, h = 1/2; of 1,500 tokens 1,100 are stable, 1,024 in whole blocks, 512 read on average
    assertThat(perRequest(model, EVERY_FIVE_MINUTES, TestModels.call(model, 1500, 1100, 0)))
        .isEqualTo(Money.usd("0.0010392"));
  }

  @Test
  void aCacheThatHitsRenewIsWarmer() {
    ModelSpec model = TestModels.model("m", TestModels.cached(Optional.empty(), true));

    // h = 1 - 1/e; 1,500 - 1,024 h x 0.9
    assertThat(
            perRequest(model, EVERY_FIVE_MINUTES, TestModels.call(model, 1500, 1100, 0)).toDouble())
        .isCloseTo((1500 - 1024 * (1 - Math.exp(-1)) * 0.9) / 1e6, within(1e-15));
  }

  @Test
  void writesAreBilledWhereTheVendorChargesThem() {
    ModelSpec model = TestModels.model("m", TestModels.cached(Optional.of("1.25"), false));

    // 476 plain, 512 read at 0.1, 512 written at 1.25
    assertThat(perRequest(model, EVERY_FIVE_MINUTES, TestModels.call(model, 1500, 1100, 0)))
        .isEqualTo(Money.usd("0.0011672"));
  }

  @Test
  void cachingThatIsOptionalIsNotUsedWhereItIsDearer() {
    ModelSpec model = TestModels.model("m", TestModels.cached(Optional.of("1.25"), false));

    assertThat(
            perRequest(
                model, SMALL.withRequestsPerMonth(10), TestModels.call(model, 1500, 1100, 0)))
        .isEqualTo(Money.usd("0.0015"));
  }

  @Test
  void aPrefixBelowTheMinimumIsNotCached() {
    ModelSpec model = TestModels.model("m", TestModels.cached(Optional.empty(), false));

    assertThat(perRequest(model, EVERY_SECOND, TestModels.call(model, 1500, 1023, 0)))
        .isEqualTo(Money.usd("0.0015"));
    assertThat(perRequest(model, EVERY_SECOND, TestModels.call(model, 1500, 1024, 0)))
        .isLessThan(Money.usd("0.0006"));
  }

  @Test
  void whatTheTestRunFoundInTheCacheDoesNotMatter() {
    ModelSpec model = TestModels.model("m", TestModels.cached(Optional.empty(), false));
    var warm =
        new ModelCall("m", new Usage(476, 1024, 0, 0, false), 1100, Duration.ofMillis(1), true);

    assertThat(perRequest(model, EVERY_FIVE_MINUTES, warm))
        .isEqualTo(perRequest(model, EVERY_FIVE_MINUTES, TestModels.call(model, 1500, 1100, 0)));
  }

  @Test
  void sharedMachinesAreBilledByTheSecond() {
    ModelSpec model = TestModels.model("m", TestModels.shared("0.36", 2, 0.5));

    CostSummary bill =
        requests(model, TestModels.timed(model, Duration.ofSeconds(3))).summary(SMALL);

    // 0.36 / 3600 / (2 x 0.5) a second
    assertThat(bill.perRequest()).isEqualTo(Money.usd("0.0003"));
    assertThat(bill.items())
        .containsExactly(new Item(Part.COMPUTE, "m", Money.usd("3.6"), Provenance.DECLARED, true));
  }

  @Test
  void embeddersAreAnItemOfTheirOwn() {
    ModelSpec paid = TestModels.embedder("e", TestModels.tokens("0.5", "0"));
    ModelSpec local = TestModels.embedder("l", TestModels.shared("0.36", 1, 1));

    assertThat(requests(paid, TestModels.call(paid, 200, 0, 0)).summary(SMALL).items())
        .containsExactly(
            new Item(Part.EMBEDDING, "e", Money.usd("1.2"), TestModels.CATALOGUE, true));
    assertThat(
            requests(local, TestModels.timed(local, Duration.ofSeconds(1))).summary(SMALL).items())
        .extracting(Item::part)
        .containsExactly(Part.EMBEDDING);
  }

  @Test
  void dedicatedMachinesArePaidAroundTheClockAndComeOneByOne() {
    ModelSpec model = TestModels.model("m", TestModels.dedicated("1", 5));
    CostProjection projection = requests(model, TestModels.timed(model, Duration.ofSeconds(7)));

    CostSummary atCapacity = projection.summary(EVERY_SECOND);
    CostSummary oneMore = projection.summary(EVERY_SECOND.withRequestsPerMonth(2_628_001));

    // 1 a second x 7 seconds / (5 x 0.7) = 2 machines
    assertThat(atCapacity.perMonth()).isEqualTo(Money.usd("1460"));
    assertThat(atCapacity.perRequest()).isEqualTo(Money.ZERO);
    assertThat(oneMore.perMonth()).isEqualTo(Money.usd("2190"));
    assertThat(projection.summary(SMALL).total()).isEqualTo(Money.usd("8760"));
    assertThat(projection.summary(SMALL).items())
        .containsExactly(new Item(Part.HOSTING, "m", Money.usd("8760"), Provenance.ASSUMED, true));
  }

  @Test
  void fewerActiveHoursMakeAHigherPeak() {
    ModelSpec model = TestModels.model("m", TestModels.dedicated("1", 5));
    CostProjection projection = requests(model, TestModels.timed(model, Duration.ofSeconds(7)));

    assertThat(projection.summary(new Workload(2_628_000, 1, 365, false)).perMonth())
        .isEqualTo(Money.usd("2920"));
  }

  @Test
  void setupIsPaidOnceAndAgainForAModelThatRetires() {
    ModelSpec embedder = TestModels.embedder("e", TestModels.tokens("1", "0"));
    List<ModelCall> calls = List.of(TestModels.call(embedder, 2_000_000, 0, 0));

    assertThat(setup(embedder, calls).total()).isEqualTo(Money.usd("2"));
    ModelSpec retiring = TestModels.retiring(embedder, LocalDate.of(2027, 2, 28));
    assertThat(setup(retiring, calls).setup()).isEqualTo(Money.usd("2"));
    assertThat(setup(retiring, calls).total()).isEqualTo(Money.usd("4"));
    assertThat(setup(retiring, calls).items())
        .extracting(Item::part)
        .containsExactly(Part.SETUP, Part.REPLACEMENT);
    ModelSpec lasting = TestModels.retiring(embedder, LocalDate.of(2027, 3, 1));
    assertThat(setup(lasting, calls).total()).isEqualTo(Money.usd("2"));
  }

  private static CostSummary setup(ModelSpec model, List<ModelCall> calls) {
    return TestModels.projection(ModelLoad.of(List.of(model), calls), List.of(), START)
        .summary(SMALL);
  }

  @Test
  void dedicatedMachinesThatServeRequestsPrepareForNothingMore() {
    ModelSpec model = TestModels.model("m", TestModels.dedicated("3.6", 1));
    List<ModelLoad> load =
        ModelLoad.of(List.of(model), List.of(TestModels.timed(model, Duration.ofSeconds(500))));

    assertThat(TestModels.projection(load, load, START).summary(SMALL).setup())
        .isEqualTo(Money.ZERO);
    assertThat(TestModels.projection(load, List.of(), START).summary(SMALL).setup())
        .isEqualTo(Money.usd("0.5"));
  }

  @Test
  void itemsAddUpToTheTotal() {
    ModelSpec model = TestModels.model("m", TestModels.cached(Optional.of("1.25"), true));
    ModelSpec machine = TestModels.model("d", TestModels.dedicated("0.77", 3));
    List<ModelCall> calls =
        List.of(
            TestModels.call(model, 1777, 1333, 7),
            TestModels.call(model, 1779, 1333, 7),
            TestModels.timed(machine, Duration.ofMillis(12345)));
    List<ModelLoad> sums = ModelLoad.of(List.of(model, machine), calls);
    CostSummary bill =
        TestModels.projection(sums, sums.stream().map(load -> load.dividedBy(3)).toList(), START)
            .summary(EVERY_FIVE_MINUTES);

    assertThat(bill.items().stream().map(Item::amount).reduce(Money.ZERO, Money::plus))
        .isEqualTo(bill.total());
    assertThat(bill.total()).isEqualTo(bill.setup().plus(bill.perMonth().times(BigDecimal.ONE)));
  }

  @Test
  void aCallOfAnUnknownModelIsRefused() {
    ModelSpec model = TestModels.model("m", TestModels.tokens("1", "1"));

    assertThatThrownBy(() -> ModelLoad.of(List.of(), List.of(TestModels.call(model, 1, 0, 1))))
        .hasMessageContaining("m");
  }

  @Test
  void onlyMachinesHaveADearestRequest() {
    ModelSpec shared = TestModels.model("s", TestModels.shared("0.36", 2, 0.5));
    ModelSpec dedicated = TestModels.model("d", TestModels.dedicated("1", 5));
    ModelSpec paid = TestModels.model("p", TestModels.tokens("1", "1"));

    assertThat(CallCap.of(List.of(shared, dedicated), Duration.ofSeconds(30), 1))
        .hasValue(Money.usd("0.003"));
    assertThat(CallCap.of(List.of(shared, paid), Duration.ofSeconds(30), 1)).isEmpty();
  }
}
