package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult.Unit;

/** Says in a clause what the data show about a claim. */
final class Explanations {
  private Explanations() {}

  /** Nearer to a threshold than this a bound says no more than that it was missed. */
  private static final double AT_THE_THRESHOLD = 1e-6;

  static String of(
      Unit unit, Bound bound, double threshold, Holds holds, double estimate, Bounds bounds) {
    String observed = Figures.value(unit, estimate) + " observed, ";
    return switch (holds) {
      case YES -> observed + certified(unit, bound, bounds);
      case NO -> observed + refuted(unit, bound, threshold, bounds.refuted());
      case UNKNOWN ->
          "%sbetween %s and %s"
              .formatted(
                  observed,
                  Figures.floor(unit, bounds.interval().low()),
                  Figures.ceiling(unit, bounds.interval().high()));
    };
  }

  private static String refuted(Unit unit, Bound bound, double threshold, double refuted) {
    if (Math.abs(refuted - threshold) <= AT_THE_THRESHOLD * Math.abs(threshold)) {
      String side = bound == Bound.AT_LEAST ? "below " : "above ";
      return "certainly " + side + Figures.value(unit, threshold);
    }
    return bound == Bound.AT_LEAST ? atMost(unit, refuted) : atLeast(unit, refuted);
  }

  /** What is certain, at the level that certifies. */
  static String certified(Unit unit, Bound bound, Bounds bounds) {
    return bound == Bound.AT_LEAST
        ? atLeast(unit, bounds.certified())
        : atMost(unit, bounds.certified());
  }

  private static String atLeast(Unit unit, double value) {
    return "at least " + Figures.floor(unit, value);
  }

  private static String atMost(Unit unit, double value) {
    return "at most " + Figures.ceiling(unit, value);
  }
}
