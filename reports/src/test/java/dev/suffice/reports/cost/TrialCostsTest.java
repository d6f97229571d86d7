package dev.suffice.reports.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialCostsTest {
  private static final TokenPrice TOKENS =
      TokenPrice.of(
          new TokenRates(
              Money.usd("0.40"),
              Optional.of(Money.usd("0.04")),
              Optional.empty(),
              Money.usd("1.60")),
          Optional.empty(),
          Provenance.DECLARED);

  @Test
  void pricesEveryKindOfToken() {
    Usage usage = new Usage(1_000, 10_000, 500, 200, false);

    // 1,000 x 0.40 + 10,000 x 0.04 + 500 x 0.40 (no price for writing) + 200 x 1.60, per million
    assertThat(costs(TOKENS).of(trial("m", usage))).contains(Money.usd("0.00132"));
  }

  @Test
  void pricesTheSecondsOfASharedMachine() {
    HardwarePrice price =
        new HardwarePrice(Money.usd("3.60"), Hosting.SHARED, 4, 0.5, Provenance.DECLARED);

    // 2 s of 3.60 an hour = 0.002, a quarter of the machine, used half of the time
    assertThat(costs(price).of(trial("m", Usage.NONE))).contains(Money.usd("0.001"));
  }

  @Test
  void knowsNoCostOfATrialOnADedicatedMachine() {
    HardwarePrice price =
        new HardwarePrice(Money.usd("3.60"), Hosting.DEDICATED, 4, 1, Provenance.DECLARED);

    assertThat(costs(price).of(trial("m", Usage.NONE))).isEmpty();
  }

  @Test
  void knowsNoCostOfAModelThatIsNotDeclared() {
    assertThat(costs(TOKENS).of(trial("other", Usage.NONE))).isEmpty();
  }

  @Test
  void addsWhatRequestsToApplicationsCost() {
    Money calls = costs(TOKENS).of(trial("m", Usage.of(1000, 0))).orElseThrow();
    assertThat(costs(TOKENS, Money.usd("0.25")).of(trial("m", Usage.of(1000, 0))))
        .contains(calls.plus(Money.usd("0.25")));
  }

  private static TrialCosts costs(Price price) {
    return costs(price, Money.ZERO);
  }

  private static TrialCosts costs(Price price, Money purchases) {
    var model = new ModelSpec("m", "p", new Options(), price, Optional.empty());
    return new TrialCosts(List.of(model), trial -> purchases);
  }

  private static Trial trial(String model, Usage usage) {
    ModelCall call = new ModelCall(model, usage, 0, Duration.ofSeconds(2), false);
    return new Trial("a", "e", 0, new Outcome.Failed("x"), List.of(call), Duration.ZERO);
  }

  record Options() implements ModelOptions {
    @Override
    public ModelKind kind() {
      return ModelKind.LANGUAGE_MODEL;
    }

    @Override
    public Pace pace() {
      return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
  }
}
