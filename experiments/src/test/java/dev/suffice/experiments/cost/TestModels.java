package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.api.trial.ModelCall;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Models, prices and calls for tests. */
public final class TestModels {
  private record Options(ModelKind kind) implements ModelOptions {
    @Override
    public Pace pace() {
      return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
  }

  static final Provenance CATALOGUE =
      Provenance.catalogue(LocalDate.of(2026, 2, 1), "https://example.com/prices");

  private TestModels() {}

  public static ModelSpec model(String name, Price price) {
    return new ModelSpec(
        name, "fake", new Options(ModelKind.LANGUAGE_MODEL), price, Optional.empty());
  }

  public static ModelSpec embedder(String name, Price price) {
    return new ModelSpec(name, "fake", new Options(ModelKind.EMBEDDER), price, Optional.empty());
  }

  public static ModelSpec retiring(ModelSpec model, LocalDate day) {
    return new ModelSpec(
        model.name(), model.provider(), model.options(), model.price(), Optional.of(day));
  }

  /** Dollars per million tokens, without caching. */
  public static TokenPrice tokens(String input, String output) {
    return TokenPrice.of(
        TokenRates.of(Money.usd(input), Money.usd(output)), Optional.empty(), CATALOGUE);
  }

  /** One dollar a million in, ten cents cached, nothing out; prefixes of 1,024 in blocks of 128. */
  public static TokenPrice cached(Optional<String> write, boolean renewedByHits) {
    return TokenPrice.of(
        new TokenRates(
            Money.usd("1"), Optional.of(Money.usd("0.1")), write.map(Money::usd), Money.usd("0")),
        Optional.of(new PrefixCache(1024, 128, Duration.ofMinutes(5), renewedByHits)),
        Provenance.DECLARED);
  }

  /** One dollar a million; 25 a million to train, then two a million and one a month to keep it. */
  public static TokenPrice tunable() {
    return new TokenPrice(
        tokens("1", "0").tariff(1),
        List.of(),
        Optional.empty(),
        Optional.of(
            new TuningPrice(
                Money.usd("25"),
                Optional.empty(),
                Optional.of(tokens("2", "0").tariff(1)),
                Optional.empty(),
                Optional.of(Money.usd("1")))),
        Provenance.DECLARED);
  }

  /** An approach that costs nothing beside these calls. */
  public static CostProjection projection(
      List<ModelLoad> preparation, List<ModelLoad> request, LocalDate start) {
    List<ModelSpec> models =
        Stream.concat(preparation.stream(), request.stream())
            .map(ModelLoad::model)
            .distinct()
            .toList();
    return new CostProjection(models, preparation, request, LifeCycle.NONE, start);
  }

  public static HardwarePrice shared(String perHour, int concurrent, double utilisation) {
    return new HardwarePrice(
        Money.usd(perHour), Hosting.SHARED, concurrent, utilisation, Provenance.DECLARED);
  }

  public static HardwarePrice dedicated(String perHour, int concurrent) {
    return new HardwarePrice(
        Money.usd(perHour), Hosting.DEDICATED, concurrent, 1, Provenance.ASSUMED);
  }

  public static ModelCall call(ModelSpec model, long input, long stable, long output) {
    return new ModelCall(
        model.name(), Usage.of(input, output), stable, Duration.ofMillis(100), false);
  }

  public static ModelCall timed(ModelSpec model, Duration time) {
    return new ModelCall(model.name(), Usage.of(10, 10), 0, time, false);
  }
}
