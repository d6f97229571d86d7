package dev.suffice.sandbox.traffic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** An allowance per minute that fills up evenly and holds at most a minute's worth. */
final class TokenBucket {
  private static final double NANOS = TimeUnit.MINUTES.toNanos(1);

  private final long perMinute;
  private final LongSupplier nanoClock;
  private double left;
  private long seen;

  TokenBucket(long perMinute, LongSupplier nanoClock) {
    this.perMinute = perMinute;
    this.nanoClock = nanoClock;
    this.left = perMinute;
    this.seen = nanoClock.getAsLong();
  }

  /** Whether so much is left. More than a minute's worth never is. */
  boolean has(long amount) {
    refill();
    return left >= amount;
  }

  void take(long amount) {
    left -= amount;
  }

  long limit() {
    return perMinute;
  }

  long remaining() {
    return Math.max(0, (long) left);
  }

  /** The time until so much is left. */
  Duration until(double amount) {
    return Duration.ofNanos((long) Math.ceil(Math.max(0, amount - left) * NANOS / perMinute));
  }

  /** The time until it is full. */
  Duration untilFull() {
    return until(perMinute);
  }

  private void refill() {
    long now = nanoClock.getAsLong();
    left = Math.min(perMinute, left + (now - seen) / NANOS * perMinute);
    seen = now;
  }
}
