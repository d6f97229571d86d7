package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.experiments.stats.LevelLadder;

/**
 * How the error rate is shared out.
 *
 * @param alpha the error rate of the whole procedure
 * @param approaches all of the file, failed ones included (K)
 * @param claims of one approach (M)
 * @param certified approaches certified already: by Holm's procedure their share passes to the
 *     others (Holm 1979); 0 where every approach is held against the same level
 * @param exploration what was changed after answers had been seen
 */
record Levels(double alpha, int approaches, int claims, int certified, Exploration exploration) {
  /** Without requirements nothing is tested. */
  private static final double UNUSED = 0.05;

  static Levels of(double alpha, int approaches, int claims, Exploration exploration) {
    return new Levels(alpha, approaches, claims, 0, exploration);
  }

  static Levels of(Experiment experiment, int claims, Exploration exploration) {
    double alpha = experiment.adequacy().map(Adequacy::alpha).orElse(UNUSED);
    return of(alpha, experiment.approaches().size(), Math.max(1, claims), exploration);
  }

  /** The same after some approaches were certified; the last one keeps alpha to itself. */
  Levels afterCertifying(int some) {
    return new Levels(alpha, approaches, claims, Math.min(some, approaches - 1), exploration);
  }

  /** For certifying a claim: all claims of an approach must be certified, so no share per claim. */
  double certify() {
    return exploration.isMoved() ? explored() : alpha / (approaches - certified);
  }

  /** For bounds that hold of all approaches together. */
  double bound() {
    return exploration.isMoved() ? explored() : alpha / approaches;
  }

  /** For refuting a claim: only the truly cheapest adequate approach must not be refuted. */
  double refute() {
    return exploration.isMoved() ? explored() : alpha / claims;
  }

  /** Every level at which a claim may come to be certified, or a moved threshold explored. */
  LevelLadder certifying() {
    return exploration.isMoved()
        ? LevelLadder.of(explored())
        : LevelLadder.holm(alpha, approaches).with(explored());
  }

  /** Every level at which a claim may come to be refuted. */
  LevelLadder refuting() {
    return LevelLadder.of(refute()).with(explored());
  }

  /** For thresholds moved after the run, and whatever else was changed with answers known. */
  double explored() {
    return alpha / exploration.shares().orElse((long) approaches * claims);
  }
}
