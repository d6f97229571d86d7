package dev.suffice.experiments.limit;

import java.util.OptionalLong;

/**
 * So much a minute, evenly, with up to a second's worth at once (the generic cell rate algorithm,
 * ITU-T I.371, as virtual scheduling). What was taken too little or too much of is settled
 * afterwards. Safe for any thread.
 */
final class Rate {
  private static final double MINUTE = 60e9;
  private static final long BURST = 1_000_000_000;

  private final double perNano;
  private double next;
  private boolean begun;

  private Rate(double perNano) {
    this.perNano = perNano;
  }

  static Rate perMinute(OptionalLong limit) {
    return new Rate(limit.isPresent() ? limit.getAsLong() / MINUTE : Double.POSITIVE_INFINITY);
  }

  /**
   * Takes an amount.
   *
   * @param now monotonic time in nanoseconds
   * @return nanoseconds to wait before it may be used
   */
  synchronized long take(double amount, long now) {
    if (!begun || next < now) {
      begun = true;
      next = now;
    }
    long wait = Math.max(0, (long) (next - now) - BURST);
    next += amount / perNano;
    return wait;
  }

  /** Takes more, or gives some back, without waiting. */
  synchronized void settle(double amount) {
    next += amount / perNano;
  }
}
