package dev.suffice.reports.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Trial;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the calls of a trial cost at the experiment's prices. For looking at single trials; the
 * projected bill is the core's.
 */
public final class TrialCosts {
  private static final BigDecimal PER_MILLION = new BigDecimal("0.000001");
  private static final BigDecimal NANOS_PER_HOUR = new BigDecimal("3600000000000");

  private final Map<String, Price> prices;

  public TrialCosts(List<ModelSpec> models) {
    Map<String, Price> byName = new HashMap<>();
    models.forEach(model -> byName.put(model.name(), model.price()));
    this.prices = Map.copyOf(byName);
  }

  /**
   * The cost of all calls of the trial; absent when one of them has no price of its own: its model
   * is not declared or runs on a dedicated machine, which costs the same however much it works.
   */
  public Optional<Money> of(Trial trial) {
    Money sum = Money.ZERO;
    for (ModelCall call : trial.calls()) {
      Optional<Money> cost = of(call);
      if (cost.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(cost.get());
    }
    return Optional.of(sum);
  }

  private Optional<Money> of(ModelCall call) {
    return Optional.ofNullable(prices.get(call.model())).flatMap(price -> of(call, price));
  }

  private static Optional<Money> of(ModelCall call, Price price) {
    if (price instanceof TokenPrice tokens) {
      return Optional.of(tokens(call.usage(), tokens));
    }
    HardwarePrice hardware = (HardwarePrice) price;
    return hardware.hosting() == Hosting.SHARED
        ? Optional.of(seconds(call, hardware))
        : Optional.empty();
  }

  private static Money tokens(Usage usage, TokenPrice price) {
    return price
        .input()
        .times(usage.inputTokens())
        .plus(price.cachedInput().orElse(price.input()).times(usage.cachedInputTokens()))
        .plus(price.cacheWrite().orElse(price.input()).times(usage.cacheWriteTokens()))
        .plus(price.output().times(usage.outputTokens()))
        .times(PER_MILLION);
  }

  private static Money seconds(ModelCall call, HardwarePrice price) {
    BigDecimal share =
        NANOS_PER_HOUR
            .multiply(BigDecimal.valueOf(price.concurrent()))
            .multiply(BigDecimal.valueOf(price.utilisation()));
    return price.perHour().times(call.serviceTime().toNanos()).dividedBy(share);
  }
}
