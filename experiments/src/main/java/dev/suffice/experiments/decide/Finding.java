package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was found out about one claim on one approach.
 *
 * @param threshold in the claim's unit
 * @param estimate in the claim's unit; absent where nothing was observed
 * @param bounds absent where nothing was tested
 * @param reading absent where nothing was tested
 * @param explanation one clause for people
 */
record Finding(
    Claim claim,
    Unit unit,
    Bound bound,
    double threshold,
    Holds holds,
    OptionalDouble estimate,
    Optional<Bounds> bounds,
    Optional<Reading> reading,
    Levels levels,
    String explanation) {

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
  }

  /** A claim before it is looked at: what it is on, and how the error rate is shared. */
  record Question(Claim claim, Unit unit, Bound bound, double threshold, Levels levels) {
    /** Decides by a test. */
    Finding tested(Reading reading) {
      Holds holds = holds(reading, levels);
      Bounds bounds =
          new Bounds(reading.certified(levels.certify()), reading.refuted(levels.refute()));
      return new Finding(
          claim,
          unit,
          bound,
          threshold,
          holds,
          OptionalDouble.of(reading.estimate()),
          Optional.of(bounds),
          Optional.of(reading),
          levels,
          Explanations.of(unit, bound, holds, reading.estimate(), bounds));
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

    private static Holds holds(Reading reading, Levels levels) {
      if (reading.evidence().certifies(reading.asked(), levels.certify())) {
        return Holds.YES;
      }
      boolean refuted = reading.evidence().refutes(reading.asked(), levels.refute());
      return refuted ? Holds.NO : Holds.UNKNOWN;
    }
  }

  Finding withExplanation(String other) {
    return new Finding(
        claim, unit, bound, threshold, holds, estimate, bounds, reading, levels, other);
  }

  RequirementResult result() {
    return new RequirementResult(
        claim.text(),
        unit,
        bound,
        threshold,
        estimate,
        bounds.map(Bounds::interval),
        reading.map(found -> found.evidence().values()).orElse(0),
        holds,
        explanation);
  }

  /** Whether the requirement is met as far as the observed value goes. */
  boolean looksGood() {
    return holds == Holds.YES || (reading.isPresent() && shortfall() == 0);
  }

  /** How far the mean quality observed falls short of what is asked; 0 where it does not. */
  double shortfall() {
    return Math.max(0, -margin());
  }

  /**
   * How far the mean quality observed lies above what is asked, in standard deviations of a single
   * trial at the threshold, so that different requirements compare; 0 where nothing was tested.
   */
  double margin() {
    return reading
        .map(found -> (found.evidence().mean() - found.asked()) / deviation(found.asked()))
        .orElse(0.0);
  }

  private static double deviation(double asked) {
    return Math.sqrt(Math.max(asked * (1 - asked), 1e-12));
  }

  /**
   * How strict the threshold could be and still be certified, chosen after the run: larger is
   * stricter, whatever side is good. Empty where no threshold would be certified.
   */
  OptionalDouble exploredStrictness() {
    if (reading.isEmpty()) {
      return holds == Holds.YES ? OptionalDouble.of(Double.MAX_VALUE) : OptionalDouble.empty();
    }
    return reading.get().certifiesAnything(levels.explored())
        ? OptionalDouble.of(strictness(reading.get().certified(levels.explored())))
        : OptionalDouble.empty();
  }

  /** A value of the claim's unit as a strictness, and the other way round. */
  double strictness(double value) {
    return bound == Bound.AT_LEAST ? value : -value;
  }

  /** How many more examples of the whole test set would settle an open claim with even chances. */
  Optional<Long> furtherExamples(int allExamples) {
    if (reading.isEmpty()) {
      return Optional.empty();
    }
    var further =
        reading
            .get()
            .evidence()
            .furtherClusters(reading.get().asked(), levels.certify(), levels.refute());
    int clusters = claim.population().clusters().size();
    double examplesPerCluster = clusters == 0 ? 1 : (double) allExamples / clusters;
    return further.isPresent()
        ? Optional.of((long) Math.ceil(further.getAsLong() * examplesPerCluster))
        : Optional.empty();
  }
}
