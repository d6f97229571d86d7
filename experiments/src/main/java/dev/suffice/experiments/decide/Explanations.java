package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.experiments.decide.Finding.Bounds;

/** Says in a clause what the data show about a claim. */
final class Explanations {
  private Explanations() {}

  static String of(Unit unit, Bound bound, Holds holds, double estimate, Bounds bounds) {
    String observed = Figures.value(unit, estimate) + " observed, ";
    return switch (holds) {
      case YES -> observed + certified(unit, bound, bounds);
      case NO ->
          observed
              + (bound == Bound.AT_LEAST
                  ? atMost(unit, bounds.refuted())
                  : atLeast(unit, bounds.refuted()));
      case UNKNOWN ->
          "%sbetween %s and %s"
              .formatted(
                  observed,
                  Figures.floor(unit, bounds.interval().low()),
                  Figures.ceiling(unit, bounds.interval().high()));
    };
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
