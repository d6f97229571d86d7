package dev.suffice.api.model;

import java.time.Duration;

/**
 * The tries of a call before the one that succeeded.
 *
 * @param count how many failed; at least 1
 * @param time what they took, with the pauses after them; waiting in our own queues excluded
 */
public record Retries(int count, Duration time) {
  public Retries {
    if (count < 1 || time.isNegative()) {
      throw new IllegalArgumentException("Not retries: %s, %s".formatted(count, time));
    }
  }

  public Retries plus(Retries other) {
    return new Retries(count + other.count, time.plus(other.time));
  }
}
