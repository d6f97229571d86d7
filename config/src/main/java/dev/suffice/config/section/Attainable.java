package dev.suffice.config.section;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.metric.Metric.Direction;

/** Refuses thresholds that point the wrong way, always hold, or can never be certified. */
final class Attainable {
  private Attainable() {}

  static void check(String metric, Direction direction, Bound bound, double threshold) {
    if (direction == Direction.QUALITY && bound == Bound.AT_MOST) {
      throw new NotARequirementException(
          "more %s is better.".formatted(metric), "Write >= instead of <=.");
    }
    if (direction == Direction.EVENT && bound == Bound.AT_LEAST) {
      throw new NotARequirementException(
          "less %s is better.".formatted(metric), "Write <= instead of >=.");
    }
    boolean atLeast = bound == Bound.AT_LEAST;
    if (threshold >= 1) {
      throw atLeast ? never("0.99") : always();
    }
    if (threshold <= 0) {
      throw atLeast ? always() : never("1%");
    }
  }

  private static NotARequirementException never(String example) {
    return new NotARequirementException(
        "no number of examples can show perfection, so this can never be certified.",
        "Leave room for an error, for example %s.".formatted(example));
  }

  private static NotARequirementException always() {
    return new NotARequirementException(
        "this holds for every approach.", "Write the threshold you need, or remove the line.");
  }
}
