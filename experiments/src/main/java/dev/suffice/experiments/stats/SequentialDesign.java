package dev.suffice.experiments.stats;

import dev.suffice.experiments.stats.ClusterSample.Cluster;

/**
 * How one mean is tested against one threshold while values come in: everything that has to be
 * fixed before the data. One design serves any number of sequences that are tested alike, each with
 * {@link #begin evidence} of its own. Immutable; safe for any thread.
 */
public final class SequentialDesign {
  /** Certifying spends in proportion to the values seen. */
  private static final double CERTIFYING_EXPONENT = 1;

  /**
   * Refuting spends a little earlier: its level is shared with few, and what is soon ruled out
   * costs nothing further.
   */
  private static final double REFUTING_EXPONENT = 0.8;

  private final double threshold;
  private final int available;
  private final int largest;
  private final OneSidedDesign certifying;
  private final OneSidedDesign refuting;

  private SequentialDesign(
      double threshold,
      int available,
      int largest,
      OneSidedDesign certifying,
      OneSidedDesign refuting) {
    this.threshold = threshold;
    this.available = available;
    this.largest = largest;
    this.certifying = certifying;
    this.refuting = refuting;
  }

  /**
   * For values that are 0 or 1, none of which belong together, of a test set that will not be
   * extended: exact binomial alpha-spending ({@link SpendingBoundary}). P-values are levels of the
   * ladders. Values are fed one by one whenever they come; only the scheduled looks count. Looks
   * that nobody can act upon spend for nothing: they are best taken where a batch ends.
   *
   * @param threshold of the mean
   * @param available how many values there could be; at least 1
   * @param every a look is taken after every so many values, and after the last; at least 1
   * @param certify levels at which the mean may be certified
   * @param refute levels at which it may be refuted
   */
  public static SequentialDesign binary(
      double threshold, int available, int every, LevelLadder certify, LevelLadder refute) {
    requirePositive(available, every);
    return new SequentialDesign(
        threshold,
        available,
        1,
        OneSidedDesign.spending(threshold, available, every, CERTIFYING_EXPONENT, certify),
        OneSidedDesign.spending(opposite(threshold), available, every, REFUTING_EXPONENT, refute));
  }

  /** The boundaries by which {@link #binary} certifies a threshold. */
  static SpendingBoundaries certifying(
      double threshold, int available, int every, LevelLadder certify) {
    return new SpendingBoundaries(threshold, available, every, CERTIFYING_EXPONENT, certify);
  }

  /** The boundaries, of values mirrored, by which {@link #binary} refutes a threshold. */
  static SpendingBoundaries refuting(
      double threshold, int available, int every, LevelLadder refute) {
    return new SpendingBoundaries(opposite(threshold), available, every, REFUTING_EXPONENT, refute);
  }

  /** What the mean of the values' distances from 1 has to exceed to refute a threshold. */
  static double opposite(double threshold) {
    return 1 - (threshold - MeanEvidence.REFUTATION_MARGIN);
  }

  /**
   * For any values in [0, 1], in clusters of any sizes: a mixture of betting processes, valid for
   * any number of clusters, also beyond those foreseen.
   *
   * @param threshold of the mean over values
   * @param available how many clusters there are expected to be; only steers the bets
   * @param largest the most values any cluster could have; at least 1
   * @param certifyLevel at which to certify soonest; only steers the bets
   * @param refuteLevel at which to refute soonest; only steers the bets
   */
  public static SequentialDesign bounded(
      double threshold, int available, int largest, double certifyLevel, double refuteLevel) {
    requirePositive(available, largest);
    return new SequentialDesign(
        threshold,
        available,
        largest,
        OneSidedDesign.betting(threshold, available, largest, certifyLevel),
        OneSidedDesign.betting(opposite(threshold), available, largest, refuteLevel));
  }

  private static void requirePositive(int available, int other) {
    if (available < 1 || other < 1) {
      throw new IllegalArgumentException(
          "Numbers of clusters, values and looks are at least 1: %s, %s"
              .formatted(available, other));
    }
  }

  /** Evidence from a new sequence. */
  public SequentialEvidence begin() {
    return new SequentialEvidence(this);
  }

  /** Whether a sequence of clusters is certified at a level, when nothing else is asked of it. */
  public boolean certifies(Iterable<Cluster> clusters, double level) {
    OneSidedTest test = certifying.test();
    for (Cluster cluster : clusters) {
      test.add(cluster.sum(), cluster.size());
    }
    return test.pValue() <= level;
  }

  /** Whether a sequence of clusters is refuted at a level. */
  public boolean refutes(Iterable<Cluster> clusters, double level) {
    OneSidedTest test = refuting.test();
    for (Cluster cluster : clusters) {
      test.add(cluster.size() - cluster.sum(), cluster.size());
    }
    return test.pValue() <= level;
  }

  /** The threshold of the mean. */
  public double threshold() {
    return threshold;
  }

  /** How many clusters there are expected to be. */
  public int available() {
    return available;
  }

  /** The most values any cluster could have. */
  public int largest() {
    return largest;
  }

  /** How "the mean is at most the threshold" is tested. */
  OneSidedDesign certifying() {
    return certifying;
  }

  /** How "the mean is at least the threshold" is tested, of values mirrored. */
  OneSidedDesign refuting() {
    return refuting;
  }
}
