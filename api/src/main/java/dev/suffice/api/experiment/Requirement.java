package dev.suffice.api.experiment;

import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** One line of {@code adequate: require:}, a statement about the population of requests. */
public sealed interface Requirement {
  /** The line as written, spaces tidied. */
  String text();

  /** Which side of the threshold is good. */
  enum Bound {
    AT_LEAST,
    AT_MOST
  }

  /** The money a cost requirement speaks of. */
  enum CostBasis {
    PER_REQUEST,
    PER_MONTH,
    TOTAL
  }

  /**
   * The mean of a score is at least, or the rate of an event at most, the threshold; overall or on
   * every value of a slice field.
   */
  record Score(String text, String metric, Bound bound, double threshold, Optional<String> onEvery)
      implements Requirement {
    public Score {
      Objects.requireNonNull(bound, "bound");
      Objects.requireNonNull(onEvery, "onEvery");
      requireShare(threshold);
    }
  }

  /**
   * The share of requests within the limit is at least the quantile.
   *
   * @param quantile for p95: 0.95
   */
  record LatencyQuantile(String text, double quantile, Duration limit) implements Requirement {
    public LatencyQuantile {
      if (!(quantile > 0 && quantile < 1)) {
        throw new IllegalArgumentException("A percentile lies between 0 and 100, without them");
      }
      requirePositive(limit);
    }
  }

  /** The mean latency is at most the limit. */
  record MeanLatency(String text, Duration limit) implements Requirement {
    public MeanLatency {
      requirePositive(limit);
    }
  }

  /** A cost is at most the limit. */
  record Cost(String text, CostBasis basis, Money limit) implements Requirement {
    public Cost {
      Objects.requireNonNull(basis, "basis");
      if (limit.usd().signum() <= 0) {
        throw new IllegalArgumentException("A cost limit must be positive");
      }
    }
  }

  /**
   * The mean score is no more than a margin worse than that of another approach on the same
   * examples.
   *
   * @param margin in (0, 1)
   * @param reference id of the other approach
   */
  record NonInferiority(String text, String metric, double margin, String reference)
      implements Requirement {
    public NonInferiority {
      if (!(margin > 0 && margin < 1)) {
        throw new IllegalArgumentException("A margin lies between 0 and 1: " + margin);
      }
      Objects.requireNonNull(reference, "reference");
    }
  }

  private static void requireShare(double threshold) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("A threshold lies from 0 to 1: " + threshold);
    }
  }

  private static void requirePositive(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("A time limit must be positive");
    }
  }
}
