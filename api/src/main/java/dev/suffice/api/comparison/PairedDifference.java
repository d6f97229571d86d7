package dev.suffice.api.comparison;

import dev.suffice.api.result.Interval;
import java.util.Objects;

/**
 * By how much the mean of a metric moved on the examples that were asked in both runs.
 *
 * @param mean after minus before, in [-1, 1]
 * @param interval of the true difference; all intervals of a comparison hold together at its
 *     confidence
 * @param examples that both runs have a score of
 * @param better how many of them have a better score after than before
 * @param worse how many have a worse one
 */
public record PairedDifference(
    Snapshot.Measure metric, double mean, Interval interval, int examples, int better, int worse) {
  /** What is certain about a difference. */
  public enum Tendency {
    BETTER,
    WORSE,
    /** The interval holds no difference at all, too. */
    OPEN
  }

  public PairedDifference {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(interval, "interval");
    if (!(Math.abs(mean) <= 1) || examples < 1 || better + worse > examples) {
      throw new IllegalArgumentException(
          "Not a difference: %s on %s examples, %s better, %s worse"
              .formatted(mean, examples, better, worse));
    }
  }

  /** Which way it went, where zero lies outside the interval. */
  public Tendency tendency() {
    if (interval.low() > 0) {
      return metric.event() ? Tendency.WORSE : Tendency.BETTER;
    }
    if (interval.high() < 0) {
      return metric.event() ? Tendency.BETTER : Tendency.WORSE;
    }
    return Tendency.OPEN;
  }
}
