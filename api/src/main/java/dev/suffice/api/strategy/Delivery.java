package dev.suffice.api.strategy;

import dev.suffice.api.model.Retries;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What came back for a request to an {@link Application}.
 *
 * @param cost what the request cost, by the application's own account; absent: it did not tell
 * @param usage tokens it took, by the application's own account; absent: it did not tell
 * @param serviceTime what it took, waiting in our own queues excluded
 * @param retries the tries before this one, if any; their time is not in the service time
 */
public record Delivery<T>(
    T result,
    Optional<Money> cost,
    Optional<Usage> usage,
    Duration serviceTime,
    Optional<Retries> retries) {
  public Delivery {
    Objects.requireNonNull(retries, "retries");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(usage, "usage");
    if (serviceTime.isNegative() || cost.filter(told -> told.usd().signum() < 0).isPresent()) {
      throw new IllegalArgumentException(
          "A time and a cost are at least 0: %s, %s".formatted(serviceTime, cost));
    }
  }

  /** What came back at once, without a count of tokens. */
  public Delivery(T result, Optional<Money> cost, Duration serviceTime) {
    this(result, cost, Optional.empty(), serviceTime, Optional.empty());
  }

  /** The same after tries that failed. */
  public Delivery<T> after(Retries tries) {
    return new Delivery<>(result, cost, usage, serviceTime, Optional.of(tries));
  }

  /** What it took from the first try on. */
  public Duration total() {
    return retries.map(Retries::time).orElse(Duration.ZERO).plus(serviceTime);
  }
}
