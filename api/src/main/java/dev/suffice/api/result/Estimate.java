package dev.suffice.api.result;

import java.util.Objects;
import java.util.Optional;

/**
 * A mean over requests with its uncertainty.
 *
 * @param interval two-sided at the experiment's confidence, for these trials and by itself; it
 *     holds the mean; absent when the data are too few for one
 * @param n trials it rests on; at least 1
 */
public record Estimate(double mean, Optional<Interval> interval, int n) {
  public Estimate {
    Objects.requireNonNull(interval, "interval");
    if (n < 1 || Double.isNaN(mean)) {
      throw new IllegalArgumentException("Not an estimate: %s of %s".formatted(mean, n));
    }
    if (interval.isPresent() && !interval.get().holds(mean)) {
      throw new IllegalArgumentException(
          "Not an interval of the mean %s: %s".formatted(mean, interval.get()));
    }
  }
}
