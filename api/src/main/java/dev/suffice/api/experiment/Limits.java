package dev.suffice.api.experiment;

import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run may use.
 *
 * @param spend most money for the calls of the run; absent: no limit
 * @param time longest duration of the run; absent: no limit
 * @param concurrency trials at the same time; at least 1
 * @param timeout longest time for one answer, retries excluded; a slower one is the approach's own
 *     failure
 * @param retries how often a call is tried again after a fault that may pass; 0 for never
 */
public record Limits(
    Optional<Money> spend,
    Optional<Duration> time,
    int concurrency,
    Duration timeout,
    int retries) {
  /** Sixteen at a time, half a minute each, five retries, no limit on money or time. */
  public static final Limits DEFAULT =
      new Limits(Optional.empty(), Optional.empty(), 16, Duration.ofSeconds(30), 5);

  private static final int MOST_RETRIES = 20;

  public Limits {
    Objects.requireNonNull(spend, "spend");
    Objects.requireNonNull(time, "time");
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency must be at least 1: " + concurrency);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive: " + timeout);
    }
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new IllegalArgumentException(
          "retries must be from 0 to %s: %s".formatted(MOST_RETRIES, retries));
    }
  }

  /** Limits with the usual retries. */
  public Limits(Optional<Money> spend, Optional<Duration> time, int concurrency, Duration timeout) {
    this(spend, time, concurrency, timeout, DEFAULT.retries());
  }

  /** What is left of them when some of the money was spent elsewhere. */
  public Limits after(Money spent) {
    Optional<Money> left =
        spend.map(most -> most.compareTo(spent) > 0 ? most.minus(spent) : Money.ZERO);
    return new Limits(left, time, concurrency, timeout, retries);
  }

  /** The longest that one answer of a model behind a server can take, retries included. */
  public Duration withRetries() {
    return timeout.multipliedBy(1L + retries);
  }
}
