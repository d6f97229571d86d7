package dev.suffice.experiments.stats;

/**
 * Evidence against "the mean is at most the bound", gathered one cluster at a time: a mixture of
 * betting processes, each the product of {@code 1 + bet x deviation}. Under the hypothesis its
 * expectation never exceeds 1, so it ever reaches 1 / level with probability at most the level
 * (Ville's inequality), however often one looks. Not safe for several threads.
 *
 * <p>Waudby-Smith and Ramdas 2023, "Estimating means of bounded random variables by betting".
 */
public final class BettingProcess {
  private static final double ROUNDING = 1e-9;

  /** Factors multiplied before a logarithm is taken; each lies in [0.02, 1e10]. */
  private static final int FACTORS_PER_LOGARITHM = 16;

  private final double bound;
  private final double[] bets = BetMixture.fractions();
  private final double[] logWeights;
  private final double[] logCapital = new double[BetMixture.BETS];
  private final double[] pending = new double[BetMixture.BETS];
  private int pendingFactors;

  /** The logarithm of the largest evidence that was looked at. */
  private double supremum;

  /**
   * @param bound the mean under test, in [1e-10, 1 - 1e-10]
   * @param level at which to reject soonest, in (0, 1); only steers the bets
   * @param clusters how many clusters are available; only steers the bets
   */
  public BettingProcess(double bound, double level, int clusters) {
    this(requireBound(bound), weights(bound, level, clusters));
  }

  /**
   * @param logWeights of the bets, fixed before the data; not changed
   */
  BettingProcess(double bound, double[] logWeights) {
    this.bound = requireBound(bound);
    this.logWeights = logWeights;
    for (int bet = 0; bet < bets.length; bet++) {
      bets[bet] /= bound;
      pending[bet] = 1;
    }
  }

  private static double requireBound(double bound) {
    if (!(bound >= 1e-10 && bound <= 1 - 1e-10)) {
      throw new IllegalArgumentException("The bound must lie between 0 and 1: " + bound);
    }
    return bound;
  }

  private static double[] weights(double bound, double level, int clusters) {
    if (!(level > 0 && level < 1) || clusters < 1) {
      throw new IllegalArgumentException(
          "The level must lie between 0 and 1, the clusters be at least 1: %s, %s"
              .formatted(level, clusters));
    }
    return BetMixture.logWeights(bound, level, clusters);
  }

  double bound() {
    return bound;
  }

  /**
   * Takes in one cluster.
   *
   * @param deviation how far the cluster lies above the bound, in [-bound, 1 - bound]
   */
  public void add(double deviation) {
    requireAdmissible(deviation);
    for (int bet = 0; bet < bets.length; bet++) {
      pending[bet] *= 1 + bets[bet] * deviation;
    }
    pendingFactors++;
    if (pendingFactors == FACTORS_PER_LOGARITHM) {
      bank();
    }
  }

  /** Takes in several clusters with the same deviation. */
  void add(double deviation, int times) {
    if (times == 1) {
      add(deviation);
      return;
    }
    requireAdmissible(deviation);
    for (int bet = 0; bet < bets.length; bet++) {
      logCapital[bet] += times * Math.log1p(bets[bet] * deviation);
    }
  }

  private void requireAdmissible(double deviation) {
    if (!(deviation >= -bound - ROUNDING && deviation <= 1 - bound + ROUNDING)) {
      throw new IllegalArgumentException(
          "The deviation from %s must lie in [-%s, 1 - %s]: %s"
              .formatted(bound, bound, bound, deviation));
    }
  }

  /** The logarithm of the evidence so far; 0 before the first cluster. */
  public double logEvidence() {
    bank();
    var weighted = new double[bets.length];
    for (int bet = 0; bet < bets.length; bet++) {
      weighted[bet] = logWeights[bet] + logCapital[bet];
    }
    return BetMixture.logSumExp(weighted);
  }

  /** Whether the hypothesis is rejected, now or at an earlier look: once decided is decided. */
  public boolean rejects(double atLevel) {
    supremum = Math.max(supremum, logEvidence());
    return supremum >= -Math.log(atLevel);
  }

  /** The logarithm of each bet's capital. */
  double[] logCapital() {
    bank();
    return logCapital.clone();
  }

  private void bank() {
    if (pendingFactors == 0) {
      return;
    }
    for (int bet = 0; bet < bets.length; bet++) {
      logCapital[bet] += Math.log(pending[bet]);
      pending[bet] = 1;
    }
    pendingFactors = 0;
  }
}
