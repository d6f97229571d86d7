package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Refresh;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.Training;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.trial.ModelCall;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The bills that {@code bills.py} computes by hand, each by the name it has there. */
final class SampleBills {
  private static final LocalDate START = LocalDate.of(2026, 3, 1);
  private static final PrefixCache FADING =
      new PrefixCache(1024, 128, Duration.ofMinutes(5), false);
  private static final PrefixCache RENEWED =
      new PrefixCache(1024, 128, Duration.ofMinutes(5), true);
  private static final Workload YEAR = new Workload(1_000, 12, 730, false);
  private static final Workload CAN_WAIT = new Workload(1_000, 12, 730, true);

  private SampleBills() {}

  /** All of them, by name. */
  static Map<String, CostSummary> all() {
    var bills = new LinkedHashMap<String, CostSummary>();
    bills.put("plain tokens", prompt(tokens(Optional.empty(), null), 1100).summary(YEAR));
    for (int volume : new int[] {2_190, 8_760, 35_040}) {
      String rate = String.format(Locale.ROOT, ", %,d a month", volume);
      Workload month = new Workload(volume, 1, 730, false);
      bills.put("automatic cache" + rate, prompt(tokens(FADING, null), 1100).summary(month));
      bills.put("charged cache" + rate, prompt(tokens(FADING, "1.25"), 1100).summary(month));
      bills.put("renewed cache" + rate, prompt(tokens(RENEWED, null), 1100).summary(month));
    }
    Workload often = new Workload(35_040, 1, 730, false);
    bills.put("prefix below the minimum", prompt(tokens(FADING, null), 1023).summary(often));
    bills.put("prefix of nine blocks", prompt(tokens(FADING, null), 1279).summary(often));
    bills.put(
        "prefix cache in few active hours",
        prompt(tokens(FADING, null), 1100).summary(new Workload(8_760, 1, 182.5, false)));
    machines(bills);
    tuned(bills);
    batches(bills);
    longContexts(bills);
    declared(bills);
    wholeCorpora(bills);
    return bills;
  }

  private static void machines(Map<String, CostSummary> bills) {
    ModelSpec machine = TestModels.model("m", TestModels.dedicated("1.50", 5));
    CostProjection dedicated = of(machine, TestModels.timed(machine, Duration.ofSeconds(7)));
    bills.put("dedicated machine, 1,000 a month", dedicated.summary(YEAR));
    bills.put(
        "dedicated machines, 2,628,000 a month",
        dedicated.summary(YEAR.withRequestsPerMonth(2_628_000)));
    bills.put(
        "dedicated machines, 2,628,001 a month",
        dedicated.summary(YEAR.withRequestsPerMonth(2_628_001)));
    bills.put(
        "dedicated machines in half the hours",
        dedicated.summary(new Workload(2_628_000, 12, 365, false)));
    ModelSpec shared = TestModels.model("s", TestModels.shared("0.36", 2, 0.5));
    bills.put(
        "shared machine",
        of(shared, TestModels.timed(shared, Duration.ofSeconds(3)))
            .summary(YEAR.withRequestsPerMonth(10_000)));
  }

  private static void tuned(Map<String, CostSummary> bills) {
    var tuning =
        new TuningPrice(
            Money.usd("25"),
            Optional.of(Money.usd("4")),
            Optional.of(new Tariff(rates("1.5", "6"), Optional.of(rates("0.75", "3")))),
            Optional.of(Money.usd("1.70")),
            Optional.of(Money.usd("2")));
    var price =
        new TokenPrice(
            new Tariff(rates("1", "4"), Optional.of(rates("0.5", "2"))),
            List.of(),
            Optional.empty(),
            Optional.of(tuning),
            Provenance.DECLARED);
    ModelSpec base = TestModels.model("base", price);
    var training = new Training("base", 2_000_000, 3, OptionalInt.of(6));
    Workload busy = YEAR.withRequestsPerMonth(5_000);
    bills.put(
        "tuned, two refreshes", tuned(base, training).summary(new Workload(5_000, 13, 730, false)));
    bills.put(
        "tuned, minimum fee",
        tuned(base, new Training("base", 10_000, 3, OptionalInt.of(6)))
            .summary(new Workload(5_000, 6, 730, false)));
    bills.put(
        "tuned, base retires within the horizon",
        tuned(TestModels.retiring(base, LocalDate.of(2027, 2, 28)), training).summary(busy));
    bills.put(
        "tuned, base retires when the horizon ends",
        tuned(TestModels.retiring(base, LocalDate.of(2027, 3, 1)), training).summary(busy));
    bills.put(
        "tuned, answers can wait",
        tuned(base, training).summary(CAN_WAIT.withRequestsPerMonth(5_000)));
  }

  private static CostProjection tuned(ModelSpec base, Training training) {
    return new CostProjection(
        List.of(base),
        List.of(),
        ModelLoad.of(List.of(base), List.of(TestModels.call(base, 400, 0, 10))),
        LifeCycle.of(training),
        START);
  }

  private static void batches(Map<String, CostSummary> bills) {
    var batch =
        new TokenRates(
            Money.usd("0.5"), Optional.of(Money.usd("0.05")), Optional.empty(), Money.usd("2"));
    var tariff = new Tariff(cached(null), Optional.of(batch));
    var plain =
        new TokenPrice(tariff, List.of(), Optional.empty(), Optional.empty(), Provenance.DECLARED);
    var caching =
        new TokenPrice(
            tariff, List.of(), Optional.of(FADING), Optional.empty(), Provenance.DECLARED);
    bills.put("batch", prompt(plain, 1100).summary(CAN_WAIT));
    bills.put("batch price, answers cannot wait", prompt(plain, 1100).summary(YEAR));
    bills.put(
        "batch with cache", prompt(caching, 1100).summary(new Workload(35_040, 1, 730, true)));
  }

  private static void longContexts(Map<String, CostSummary> bills) {
    var price =
        new TokenPrice(
            new Tariff(rates("1", "4"), Optional.of(rates("0.5", "2"))),
            List.of(
                new LongContext(
                    200_000, new Tariff(rates("2", "6"), Optional.of(rates("1", "3"))))),
            Optional.empty(),
            Optional.empty(),
            Provenance.DECLARED);
    ModelSpec model = TestModels.model("m", price);
    CostProjection long4 =
        of(
            model,
            TestModels.call(model, 200_000, 0, 100),
            TestModels.call(model, 200_001, 0, 100),
            TestModels.call(model, 300_000, 0, 100),
            TestModels.call(model, 1_000, 0, 100));
    bills.put("long context", long4.summary(YEAR));
    bills.put("long context in batches", long4.summary(CAN_WAIT));
  }

  private static void declared(Map<String, CostSummary> bills) {
    ModelSpec embedder = TestModels.embedder("e", TestModels.tokens("0.02", "0"));
    List<Charge> setup = List.of(charge("120"));
    List<Charge> refresh = List.of(charge("80"));
    Workload workload = YEAR.withRequestsPerMonth(2_000);
    bills.put(
        "declared costs beside an index",
        index(
                embedder,
                new LifeCycle(
                    setup,
                    List.of(),
                    List.of(new Refresh(6, refresh, false)),
                    List.of(charge("50")),
                    List.of(charge("0.0021"))))
            .summary(workload));
    bills.put(
        "index made again at each refresh",
        index(
                embedder,
                new LifeCycle(
                    List.of(),
                    List.of(),
                    List.of(new Refresh(12, refresh, true)),
                    List.of(),
                    List.of()))
            .summary(new Workload(2_000, 25, 730, false)));
    bills.put(
        "embedder retires within the horizon",
        index(
                TestModels.retiring(embedder, LocalDate.of(2026, 9, 1)),
                new LifeCycle(setup, List.of(), List.of(), List.of(), List.of()))
            .summary(workload));
  }

  /** Long context by the price card of a vendor, against looking passages up. */
  private static void wholeCorpora(Map<String, CostSummary> bills) {
    var rates =
        new TokenRates(
            Money.usd("1"),
            Optional.of(Money.usd("0.10")),
            Optional.of(Money.usd("1.25")),
            Money.usd("5"));
    var cache = new PrefixCache(4096, 1, Duration.ofMinutes(5), true);
    TokenPrice card = TokenPrice.of(rates, Optional.of(cache), Provenance.DECLARED);
    ModelSpec model = TestModels.model("m", card);
    CostProjection corpus = of(model, TestModels.call(model, 24_060, 24_000, 40));
    for (int volume : new int[] {876, 8_760, 87_600}) {
      bills.put(
          String.format(Locale.ROOT, "whole corpus, %,d a month", volume),
          corpus.summary(new Workload(volume, 1, 730, false)));
    }
    bills.put(
        "whole corpus shorter than the minimum",
        of(model, TestModels.call(model, 4_155, 4_095, 40))
            .summary(new Workload(87_600, 1, 730, false)));
    bills.put("corpus looked up and embedded again", lookedUp(model));
  }

  private static CostSummary lookedUp(ModelSpec model) {
    ModelSpec embedder = TestModels.embedder("e", TestModels.tokens("0.02", "0"));
    List<ModelSpec> models = List.of(model, embedder);
    List<ModelCall> request =
        List.of(TestModels.call(embedder, 60, 0, 0), TestModels.call(model, 1_060, 0, 40));
    var again = new Refresh(3, List.of(), true);
    return new CostProjection(
            models,
            ModelLoad.of(models, List.of(TestModels.call(embedder, 24_000, 0, 0))),
            ModelLoad.of(models, request),
            new LifeCycle(List.of(), List.of(), List.of(again), List.of(), List.of()),
            START)
        .summary(YEAR.withRequestsPerMonth(8_760));
  }

  private static CostProjection index(ModelSpec embedder, LifeCycle lifeCycle) {
    List<ModelSpec> models = List.of(embedder);
    return new CostProjection(
        models,
        ModelLoad.of(models, List.of(TestModels.call(embedder, 5_000_000, 0, 0))),
        ModelLoad.of(models, List.of(TestModels.call(embedder, 50, 0, 0))),
        lifeCycle,
        START);
  }

  /** A request of 1,500 tokens in, 100 out. */
  private static CostProjection prompt(Price price, long stableTokens) {
    ModelSpec model = TestModels.model("m", price);
    return of(model, TestModels.call(model, 1500, stableTokens, 100));
  }

  private static CostProjection of(ModelSpec model, ModelCall... calls) {
    return TestModels.projection(
        List.of(),
        ModelLoad.of(List.of(model), List.of(calls)).stream()
            .map(load -> load.dividedBy(calls.length))
            .toList(),
        START);
  }

  private static TokenPrice tokens(PrefixCache cache, String write) {
    return tokens(Optional.of(cache), write);
  }

  private static TokenPrice tokens(Optional<PrefixCache> cache, String write) {
    return TokenPrice.of(cached(write), cache, Provenance.DECLARED);
  }

  private static TokenRates cached(String write) {
    return new TokenRates(
        Money.usd("1"),
        Optional.of(Money.usd("0.1")),
        Optional.ofNullable(write).map(Money::usd),
        Money.usd("4"));
  }

  private static TokenRates rates(String input, String output) {
    return TokenRates.of(Money.usd(input), Money.usd(output));
  }

  private static Charge charge(String usd) {
    return new Charge("declared", Money.usd(usd), Provenance.DECLARED);
  }

  /** Totals by name: a name begins a line, its total is the line that begins with "=". */
}
