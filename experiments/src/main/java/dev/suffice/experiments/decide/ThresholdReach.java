package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An approach that meets all other requirements, and how far this one could be moved.
 *
 * @param strictness of the strictest threshold at which it is certified: larger is stricter
 * @param tightest the claim that is certified no further
 */
record ThresholdReach(Offer offer, double strictness, Finding tightest) {
  /**
   * As far as bounds go, and for an adequate approach at least to where it is adequate now; no
   * further for one that needed what others left of the error rate ({@link CarryOver}).
   */
  static Optional<ThresholdReach> of(Assessment assessment, Requirement requirement) {
    if (assessment.total().isEmpty()) {
      return Optional.empty();
    }
    Optional<Finding> tightest = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (Finding finding : assessment.findings()) {
      boolean moved = finding.claim().requirement().equals(requirement);
      OptionalDouble strictness = strictness(assessment, finding);
      if (strictness.isEmpty() || (!moved && !stands(assessment, finding))) {
        return Optional.empty();
      }
      if (moved && strictness.getAsDouble() < least) {
        least = strictness.getAsDouble();
        tightest = Optional.of(finding);
      }
    }
    double found = least;
    return tightest.map(finding -> new ThresholdReach(Standing.offer(assessment), found, finding));
  }

  String approach() {
    return offer.approach();
  }

  String limit() {
    double value = tightest.strictness(strictness);
    return tightest.bound() == Requirement.Bound.AT_LEAST
        ? Figures.floor(tightest.unit(), value)
        : Figures.ceiling(tightest.unit(), value);
  }

  /** The wider bounds may not even reach the threshold that was fixed before the run. */
  boolean isBeyondTheFile() {
    return strictness > asked(tightest);
  }

  /** How strict the moved requirement could be, whatever becomes of the others. */
  static double strictness(Assessment assessment, Requirement moved) {
    return assessment.findings().stream()
        .filter(finding -> finding.claim().requirement().equals(moved))
        .map(finding -> strictness(assessment, finding))
        .mapToDouble(found -> found.orElse(Double.NEGATIVE_INFINITY))
        .min()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  static boolean stands(Assessment assessment, Finding finding) {
    OptionalDouble strictness = strictness(assessment, finding);
    return strictness.isPresent() && strictness.getAsDouble() >= asked(finding);
  }

  private static OptionalDouble strictness(Assessment assessment, Finding finding) {
    double asked = asked(finding);
    return switch (assessment.certified()) {
      case NO -> finding.exploredStrictness();
      case WITH_SHARES_LEFT -> OptionalDouble.of(asked);
      case ALONE -> OptionalDouble.of(Math.max(finding.exploredStrictness().orElse(asked), asked));
    };
  }

  private static double asked(Finding finding) {
    return finding.strictness(finding.threshold());
  }
}
