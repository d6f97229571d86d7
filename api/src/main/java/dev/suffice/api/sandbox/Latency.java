package dev.suffice.api.sandbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long answers take, from the request's arrival to the first byte of the answer. A model that
 * needs longer takes longer.
 */
public sealed interface Latency {
  /** No delay. */
  Latency NONE = new Fixed(Duration.ZERO);

  /** One draw; not negative. */
  Duration sample(RandomGenerator random);

  /** Always the same. */
  record Fixed(Duration time) implements Latency {
    public Fixed {
      requireNotNegative(time);
    }

    @Override
    public Duration sample(RandomGenerator random) {
      return time;
    }
  }

  /** Anything between two times, all alike. */
  record Uniform(Duration least, Duration most) implements Latency {
    public Uniform {
      requireNotNegative(least);
      if (most.compareTo(least) < 0) {
        throw new IllegalArgumentException("%s is less than %s".formatted(most, least));
      }
    }

    @Override
    public Duration sample(RandomGenerator random) {
      double share = random.nextDouble();
      return least.plusNanos((long) (share * most.minus(least).toNanos()));
    }
  }

  /**
   * Log-normal, as service times often are: a long tail to the slow side.
   *
   * @param median positive
   * @param p95 what 95 of 100 do not exceed; at least the median
   */
  record LogNormal(Duration median, Duration p95) implements Latency {
    /** The 95 % quantile of the standard normal distribution. */
    private static final double Z95 = 1.6448536269514722;

    public LogNormal {
      if (median.isNegative() || median.isZero()) {
        throw new IllegalArgumentException("A median must be positive: " + median);
      }
      if (p95.compareTo(median) < 0) {
        throw new IllegalArgumentException(
            "The p95 %s is less than the median %s".formatted(p95, median));
      }
    }

    @Override
    public Duration sample(RandomGenerator random) {
      double spread = Math.log((double) p95.toNanos() / median.toNanos()) / Z95;
      return Duration.ofNanos((long) (median.toNanos() * Math.exp(spread * random.nextGaussian())));
    }
  }

  private static void requireNotNegative(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("A latency must not be negative: " + time);
    }
  }
}
