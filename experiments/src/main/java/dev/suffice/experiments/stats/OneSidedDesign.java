package dev.suffice.experiments.stats;

import java.util.function.Supplier;

/**
 * How "the mean is at most the bound" is tested while clusters come in: everything that has to be
 * fixed before the data. Immutable; safe for any thread.
 */
final class OneSidedDesign {
  /** Bounds nearer to 0 or 1 than this are taken as the end itself. */
  static final double EDGE = 1e-10;

  private final double bound;
  private final int largest;
  private final double[] logWeights;
  private final Supplier<OneSidedTest> tests;

  private OneSidedDesign(
      double bound, int largest, double[] logWeights, Supplier<OneSidedTest> tests) {
    this.bound = bound;
    this.largest = largest;
    this.logWeights = logWeights;
    this.tests = tests;
  }

  /**
   * By {@link SpendingTest alpha-spending}.
   *
   * @param every looks are taken every so many values and after the last
   * @param exponent of the spending function
   */
  static OneSidedDesign spending(
      double bound, int available, int every, double exponent, LevelLadder ladder) {
    var boundaries = new SpendingBoundaries(bound, available, every, exponent, ladder);
    return new OneSidedDesign(
        bound,
        1,
        logWeights(bound, ladder.smallest(), available),
        () -> new SpendingTest(boundaries));
  }

  /**
   * By {@link BettingTest betting}.
   *
   * @param largest the most values any cluster could have
   * @param level at which to reject soonest; only steers the bets
   */
  static OneSidedDesign betting(double bound, int available, int largest, double level) {
    double[] logWeights = logWeights(bound, level, available);
    return new OneSidedDesign(
        bound, largest, logWeights, () -> new BettingTest(bound, largest, logWeights));
  }

  private static double[] logWeights(double bound, double level, int available) {
    return BetMixture.logWeights(inside(bound), level, available);
  }

  static double inside(double bound) {
    return Math.min(Math.max(bound, EDGE), 1 - EDGE);
  }

  /** The bound under test; outside (0, 1) nothing is left to test. */
  double bound() {
    return bound;
  }

  /** The most values any cluster could have. */
  int largest() {
    return largest;
  }

  /** The logarithms of the weights by which other bounds are bet against. */
  double[] logWeights() {
    return logWeights;
  }

  /** A test of the bound for a new sequence. */
  OneSidedTest test() {
    boolean isTestable = bound >= EDGE && bound <= 1 - EDGE;
    return isTestable ? tests.get() : new OneSidedTest.Settled(bound <= 0 ? 0 : 1);
  }
}
