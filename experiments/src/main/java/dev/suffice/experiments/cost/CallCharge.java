package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.trial.ModelCall;

/**
 * What one call costs as it was metered: tokens as the vendor counted them, or the machine's time.
 * This is the bill of an evaluation; the bill of a workload is a {@link CostProjection}.
 */
public final class CallCharge {
  private CallCharge() {}

  /** Replayed calls are charged like the call that made their result. */
  public static Money of(ModelSpec model, ModelCall call) {
    if (!model.name().equals(call.model())) {
      throw new IllegalArgumentException(
          "A call of %s cannot be charged at the price of %s"
              .formatted(call.model(), model.name()));
    }
    if (model.price() instanceof TokenPrice price) {
      return tokens(price, call.usage());
    }
    return MachineTime.charge((HardwarePrice) model.price(), Seconds.of(call.serviceTime()));
  }

  private static Money tokens(TokenPrice price, Usage usage) {
    Money perMillion =
        price
            .input()
            .times(usage.inputTokens())
            .plus(price.cachedInput().orElse(price.input()).times(usage.cachedInputTokens()))
            .plus(price.cacheWrite().orElse(price.input()).times(usage.cacheWriteTokens()))
            .plus(price.output().times(usage.outputTokens()));
    return PerMillion.of(perMillion);
  }
}
