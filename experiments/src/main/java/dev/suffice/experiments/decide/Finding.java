package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.experiments.stats.IncompleteEvidence;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.SequentialEvidence;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

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

  /** The same where no trial can tell anything, with what was observed. */
  Finding undecidable(String objection) {
    String observed =
        estimate.isPresent() ? Figures.value(unit, estimate.getAsDouble()) + " observed, but " : "";
    return new Finding(
        claim,
        unit,
        bound,
        threshold,
        Holds.UNKNOWN,
        estimate,
        Optional.empty(),
        Optional.empty(),
        levels,
        observed + objection);
  }

  Finding withExplanation(String other) {
    return new Finding(
        claim, unit, bound, threshold, holds, estimate, bounds, reading, levels, other);
  }

  /** The same where something else is asked, of which nothing more is known. */
  Finding asked(Question question) {
    return new Finding(
        question.claim(),
        unit,
        bound,
        question.threshold(),
        holds,
        estimate,
        bounds,
        reading,
        question.levels(),
        explanation);
  }

  /** The same mean at another threshold, by bounds that hold for any. */
  Finding moved(Question question, Bounds found) {
    Holds moved = Redecision.holds(question, found);
    return new Finding(
            question.claim(),
            unit,
            bound,
            question.threshold(),
            moved,
            estimate,
            Optional.of(question.shown(found, moved, estimate.orElseThrow())),
            reading.map(old -> ((MeanReading) old).at(question.threshold())),
            question.levels(),
            "")
        .explained();
  }

  /**
   * The same where the run settled it.
   *
   * @param threshold of the run
   */
  Finding carrying(Holds settled, double threshold) {
    Optional<Bounds> known = bounds.map(found -> found.with(settled, threshold, bound));
    var carried =
        new Finding(
            claim,
            unit,
            bound,
            this.threshold,
            settled,
            estimate,
            known,
            reading,
            levels,
            explanation);
    return known.isPresent() ? carried.explained() : carried;
  }

  /** The same with what estimate and bounds say. */
  Finding explained() {
    return withExplanation(
        Explanations.of(
            unit, bound, threshold, holds, estimate.orElseThrow(), bounds.orElseThrow()));
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

  /** Whether it holds without a share of the error rate that another approach left. */
  boolean isCertifiedAlone() {
    boolean ownShare = levels.certify() <= levels.bound();
    return holds == Holds.YES
        && reading.stream()
            .map(Reading::evidence)
            .allMatch(found -> ownShare || found.certifies(reading.get().asked(), levels.bound()));
  }

  /** Whether it was decided before all examples were met. */
  boolean isStoppedEarly() {
    return reading
        .map(Reading::evidence)
        .map(found -> found instanceof IncompleteEvidence lost ? lost.worst() : found)
        .filter(SequentialEvidence.class::isInstance)
        .filter(found -> found.clusters() < claim.population().clusters())
        .isPresent();
  }

  /** Trials of the examples it speaks of that were not made or were lost. */
  int absent() {
    int all = claim.population().trials();
    return Math.max(0, all - reading.map(found -> found.evidence().values()).orElse(0));
  }

  /** Examples that it speaks of and that have no answer, or not all. */
  int unasked() {
    int repetitions = Math.max(1, claim.population().repetitions());
    return (absent() + repetitions - 1) / repetitions;
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
   * trial at the threshold, so that different requirements compare. Of what fails without a test,
   * as a bill may, by what share of the threshold it does; 0 of what else was not tested.
   */
  double margin() {
    return reading
        .map(found -> (found.evidence().mean() - found.asked()) / deviation(found.asked()))
        .orElseGet(() -> holds == Holds.NO ? -certainMiss() : 0);
  }

  private double certainMiss() {
    double missed = Math.abs(estimate.orElse(threshold) - threshold);
    return missed / Math.max(Math.abs(threshold), 1e-12);
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
    OptionalDouble tested =
        reading.get().certifiesAnything(levels.explored())
            ? OptionalDouble.of(strictness(reading.get().certified(levels.explored())))
            : OptionalDouble.empty();
    if (levels.exploration().isMoved() && holds == Holds.YES && bounds.isPresent()) {
      double known = strictness(bounds.get().certified());
      return OptionalDouble.of(Math.max(known, tested.orElse(known)));
    }
    return tested;
  }

  /** A value of the claim's unit as a strictness, and the other way round. */
  double strictness(double value) {
    return bound == Bound.AT_LEAST ? value : -value;
  }

  /**
   * How many more examples of the whole test set plausibly certify an open claim. One is as good as
   * any guess for a slice of which nothing was met yet.
   */
  OptionalLong plausibleNeedToCertify(int allExamples) {
    if (reading.isEmpty() && claim.slice().isPresent()) {
      return OptionalLong.of(1);
    }
    return plausible(allExamples, evidence -> evidence.plausibleNeedToCertify(levels.certify()));
  }

  /** How many more examples of the whole test set plausibly refute an open claim. */
  OptionalLong plausibleNeedToRefute(int allExamples) {
    return plausible(allExamples, evidence -> evidence.plausibleNeedToRefute(levels.refute()));
  }

  private OptionalLong plausible(int allExamples, Function<SequentialEvidence, OptionalLong> need) {
    return reading.stream()
        .flatMap(found -> sequential(found.evidence()).stream())
        .flatMapToLong(evidence -> need.apply(evidence).stream())
        .map(clusters -> examples(clusters, allExamples))
        .findFirst();
  }

  private static Optional<SequentialEvidence> sequential(MeanEvidence evidence) {
    if (evidence instanceof IncompleteEvidence incomplete) {
      return sequential(incomplete.observed());
    }
    return evidence instanceof SequentialEvidence found ? Optional.of(found) : Optional.empty();
  }

  private long examples(long clusters, int allExamples) {
    double perCluster = (double) allExamples / claim.population().clusters();
    return (long) Math.ceil(clusters * perCluster);
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
    int clusters = claim.population().clusters();
    double examplesPerCluster = clusters == 0 ? 1 : (double) allExamples / clusters;
    return further.isPresent()
        ? Optional.of((long) Math.ceil(further.getAsLong() * examplesPerCluster))
        : Optional.empty();
  }
}
