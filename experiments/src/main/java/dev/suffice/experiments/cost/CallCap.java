package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dearest a request can possibly be: the one place where this is decided.
 *
 * <ul>
 *   <li>A shared machine is at work for the whole time an answer may take.
 *   <li>A dedicated machine is paid anyway: nothing.
 *   <li>A model paid by the token is called as often as the approach may, with the longest input
 *       and output its options allow, all at the dearest of its rates. Without such limits there is
 *       no dearest request.
 * </ul>
 */
public final class CallCap {
  private CallCap() {}

  /**
   * The cap of an approach.
   *
   * @param models those of the approach
   * @param timeout longest time for one answer
   * @param calls most calls of one model for one answer
   * @return empty where a model is paid by the token and its calls have no limit
   */
  public static Optional<Money> of(List<ModelSpec> models, Duration timeout, int calls) {
    Money cap = Money.ZERO;
    for (ModelSpec model : models) {
      Optional<Money> dearest = of(model, timeout, calls);
      if (dearest.isEmpty()) {
        return Optional.empty();
      }
      cap = cap.plus(dearest.get());
    }
    return Optional.of(cap);
  }

  private static Optional<Money> of(ModelSpec model, Duration timeout, int calls) {
    if (model.price() instanceof HardwarePrice price) {
      return Optional.of(
          price.hosting() == Hosting.SHARED
              ? MachineTime.charge(price, Seconds.of(timeout))
              : Money.ZERO);
    }
    TokenPrice price = (TokenPrice) model.price();
    return model.options().limits().map(limits -> dearest(price, limits).times(calls));
  }

  private static Money dearest(TokenPrice price, TokenLimits limits) {
    return rates(price).map(rates -> dearest(rates, limits)).max(Money::compareTo).orElseThrow();
  }

  private static Money dearest(TokenRates rates, TokenLimits limits) {
    return PerMillion.of(BigDecimal.valueOf(limits.inputTokens()), rates.dearestInput())
        .plus(PerMillion.of(BigDecimal.valueOf(limits.outputTokens()), rates.output()));
  }

  private static Stream<TokenRates> rates(TokenPrice price) {
    return Stream.of(
            Stream.of(price.tariff()),
            price.longContext().stream().map(LongContext::tariff),
            price.tuning().flatMap(TuningPrice::tariff).stream())
        .flatMap(tariffs -> tariffs)
        .map(Tariff::now);
  }
}
