package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A claim before it is looked at.
 *
 * @param levels how the error rate is shared
 * @param briefly whether only the verdict is wanted: estimates, bounds and explanations take time
 */
record Question(
    Claim claim, Unit unit, Bound bound, double threshold, Levels levels, boolean briefly) {
  /** Decides by a test. */
  Finding tested(Reading reading) {
    Holds holds = holds(reading, levels);
    Optional<Bounds> bounds = briefly ? Optional.empty() : Optional.of(bounds(reading, holds));
    return new Finding(
        claim,
        unit,
        bound,
        threshold,
        holds,
        briefly ? OptionalDouble.empty() : OptionalDouble.of(reading.estimate()),
        bounds,
        Optional.of(reading),
        levels,
        bounds
            .map(found -> Explanations.of(unit, bound, threshold, holds, reading.estimate(), found))
            .orElse(""));
  }

  /** Decides without a test. */
  Finding settled(Holds holds, OptionalDouble estimate, String explanation) {
    return new Finding(
        claim,
        unit,
        bound,
        threshold,
        holds,
        estimate,
        Optional.empty(),
        Optional.empty(),
        levels,
        explanation);
  }

  /** Leaves the claim open for want of anything to test. */
  Finding open(String explanation) {
    return settled(Holds.UNKNOWN, OptionalDouble.empty(), explanation);
  }

  /**
   * What holds of all approaches together, as the verdicts do. (Not both at once where Holm's
   * procedure passed a share on: Guilbaud 2008, Biometrical Journal 50.) An approach certified with
   * the share of another one reaches the threshold and no more.
   */
  private Bounds bounds(Reading reading, Holds holds) {
    var found = new Bounds(reading.certified(levels.bound()), reading.refuted(levels.refute()));
    return shown(found, holds, reading.estimate());
  }

  /**
   * Bounds as they stand beside a figure: what an early look has shown is given up as far as what
   * was observed in the end lies beyond it, but for the verdict.
   */
  Bounds shown(Bounds found, Holds holds, double estimate) {
    return found.holding(estimate, bound).with(holds, threshold, bound);
  }

  private static Holds holds(Reading reading, Levels levels) {
    if (reading.evidence().certifies(reading.asked(), levels.certify())) {
      return Holds.YES;
    }
    boolean refuted = reading.evidence().refutes(reading.asked(), levels.refute());
    return refuted ? Holds.NO : Holds.UNKNOWN;
  }
}
