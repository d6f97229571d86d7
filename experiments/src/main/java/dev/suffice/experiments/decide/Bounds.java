package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Interval;

/**
 * The thresholds, in the claim's unit, at which the verdict would turn.
 *
 * @param certified the strictest that is certified
 * @param refuted the most lenient that is refuted
 */
record Bounds(double certified, double refuted) {
  Interval interval() {
    return new Interval(Math.min(certified, refuted), Math.max(certified, refuted));
  }

  /** The same, or so much wider that a value lies between. */
  Bounds holding(double value, Bound bound) {
    boolean more = bound == Bound.AT_LEAST;
    return new Bounds(highest(certified, value, !more), highest(refuted, value, more));
  }

  /** The same where a threshold is known to hold, or to fail. */
  Bounds with(Holds holds, double threshold, Bound bound) {
    return switch (holds) {
      case YES -> new Bounds(highest(certified, threshold, bound == Bound.AT_LEAST), refuted);
      case NO -> new Bounds(certified, highest(refuted, threshold, bound == Bound.AT_MOST));
      case UNKNOWN -> this;
    };
  }

  private static double highest(double one, double other, boolean isWanted) {
    return isWanted ? Math.max(one, other) : Math.min(one, other);
  }
}
