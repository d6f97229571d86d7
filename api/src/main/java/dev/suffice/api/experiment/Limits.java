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
 * @param timeout longest time for one answer; a slower one is the approach's own failure
 */
public record Limits(
    Optional<Money> spend, Optional<Duration> time, int concurrency, Duration timeout) {
  /** Sixteen at a time, half a minute each, no limit on money or time. */
  public static final Limits DEFAULT =
      new Limits(Optional.empty(), Optional.empty(), 16, Duration.ofSeconds(30));

  public Limits {
    Objects.requireNonNull(spend, "spend");
    Objects.requireNonNull(time, "time");
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency must be at least 1: " + concurrency);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive: " + timeout);
    }
  }
}
