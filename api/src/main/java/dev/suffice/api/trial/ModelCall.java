package dev.suffice.api.trial;

import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.Objects;

/**
 * One metered call of a model.
 *
 * @param model name of the declared model
 * @param stableTokens input tokens of the prompt's stable start, cached or not
 * @param serviceTime what the call took, or had taken when its result was replayed
 * @param replayed whether the result came from earlier work instead of a new call
 */
public record ModelCall(
    String model, Usage usage, long stableTokens, Duration serviceTime, boolean replayed) {
  public ModelCall {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(usage, "usage");
    if (stableTokens < 0 || serviceTime.isNegative()) {
      throw new IllegalArgumentException("Not a call: %s, %s".formatted(stableTokens, serviceTime));
    }
  }

  public ModelCall asReplayed() {
    return new ModelCall(model, usage, stableTokens, serviceTime, true);
  }
}
