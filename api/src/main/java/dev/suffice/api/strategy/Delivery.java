package dev.suffice.api.strategy;

import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What came back for a request to an {@link Application}.
 *
 * @param cost what the request cost, by the application's own account; absent: it did not tell
 * @param serviceTime what it took, waiting in our own queues excluded
 */
public record Delivery<T>(T result, Optional<Money> cost, Duration serviceTime) {
  public Delivery {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(cost, "cost");
    if (serviceTime.isNegative() || cost.filter(told -> told.usd().signum() < 0).isPresent()) {
      throw new IllegalArgumentException(
          "A time and a cost are at least 0: %s, %s".formatted(serviceTime, cost));
    }
  }
}
