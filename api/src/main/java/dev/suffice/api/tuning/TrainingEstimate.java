package dev.suffice.api.tuning;

import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a training will be, before it begins.
 *
 * @param tokens of the training examples, once through; at least 0
 * @param price by the service's own account; absent: it gives none, what it costs follows from
 *     tokens and price list
 * @param machineTime how long it keeps one of our machines busy; absent: it runs elsewhere
 */
public record TrainingEstimate(long tokens, Optional<Money> price, Optional<Duration> machineTime) {
  public TrainingEstimate {
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(machineTime, "machineTime");
    if (tokens < 0) {
      throw new IllegalArgumentException("Tokens are at least 0: " + tokens);
    }
  }
}
