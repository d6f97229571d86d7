package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult.Unit;

/** Says in a clause what the data show about a claim. */
final class Explanations {
  private Explanations() {}

  static String of(Unit unit, Bound bound, Holds holds, Reading reading, Levels levels) {
    String observed = Figures.value(unit, reading.estimate()) + " observed";
    double certified = reading.certified(levels.certify());
    double refuted = reading.refuted(levels.refute());
    boolean atLeast = bound == Bound.AT_LEAST;
    return switch (holds) {
      case YES -> observed + ", " + (atLeast ? atLeast(unit, certified) : atMost(unit, certified));
      case NO -> observed + ", " + (atLeast ? atMost(unit, refuted) : atLeast(unit, refuted));
      case UNKNOWN ->
          "%s, between %s and %s"
              .formatted(
                  observed,
                  Figures.floor(unit, Math.min(certified, refuted)),
                  Figures.ceiling(unit, Math.max(certified, refuted)));
    };
  }

  static String atLeast(Unit unit, double value) {
    return "at least " + Figures.floor(unit, value);
  }

  static String atMost(Unit unit, double value) {
    return "at most " + Figures.ceiling(unit, value);
  }
}
