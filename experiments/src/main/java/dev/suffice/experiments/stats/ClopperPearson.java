package dev.suffice.experiments.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Exact tail probabilities of the binomial distribution and the one-sided bounds they invert to
 * (Clopper and Pearson 1934, Biometrika 26). Bounds are accurate to 1e-12.
 */
public final class ClopperPearson {
  private ClopperPearson() {}

  /** The probability of at least this many successes when each trial succeeds with {@code p}. */
  public static double atLeast(long successes, long trials, double p) {
    requireCounts(successes, trials);
    if (successes == 0 || p >= 1) {
      return 1;
    }
    if (p <= 0) {
      return 0;
    }
    return BetaDistribution.of((double) successes, trials - successes + 1.0)
        .cumulativeProbability(p);
  }

  /** The probability of at most this many successes when each trial succeeds with {@code p}. */
  public static double atMost(long successes, long trials, double p) {
    return atLeast(trials - successes, trials, 1 - p);
  }

  /**
   * The lower bound: the true share is below it with probability at most {@code level}.
   *
   * @param level in (0, 1)
   */
  public static double lower(long successes, long trials, double level) {
    requireCounts(successes, trials);
    requireLevel(level);
    if (successes == 0) {
      return 0;
    }
    if (successes == trials) {
      return Math.exp(Math.log(level) / trials);
    }
    return Bisection.last(p -> atLeast(successes, trials, p) <= level, 0, 1);
  }

  /**
   * The upper bound: the true share is above it with probability at most {@code level}.
   *
   * @param level in (0, 1)
   */
  public static double upper(long successes, long trials, double level) {
    requireCounts(successes, trials);
    requireLevel(level);
    if (successes == trials) {
      return 1;
    }
    if (successes == 0) {
      return -Math.expm1(Math.log(level) / trials);
    }
    return Bisection.last(p -> atMost(successes, trials, p) > level, 0, 1);
  }

  private static void requireCounts(long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "Successes must lie from 0 to the number of trials, which is at least 1: %s of %s"
              .formatted(successes, trials));
    }
  }

  private static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("A level lies between 0 and 1: " + level);
    }
  }
}
