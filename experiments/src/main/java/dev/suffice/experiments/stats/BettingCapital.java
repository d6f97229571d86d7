package dev.suffice.experiments.stats;

import java.util.Arrays;

/**
 * The supremum, over all prefixes of a sequence, of the evidence of a mixture of betting processes:
 * {@code E(n) = sum over bets b of w(b) prod(i <= n) (1 + b x deviation(i))}. Work per deviation is
 * proportional to the number of bets.
 *
 * <p>Logarithms of the capitals are kept, and brought up to date every few deviations; in between
 * the evidence is summed relative to the last log-sum-exp, always in the order of the bets.
 *
 * <p>Waudby-Smith and Ramdas 2023, "Estimating means of bounded random variables by betting".
 */
final class BettingCapital {
  private static final double ROUNDING = 1e-9;

  /** Factors multiplied before a logarithm is taken; each lies in [0.02, 1e10]. */
  private static final int FACTORS_PER_LOGARITHM = 16;

  private final double bound;
  private final double[] bets = BetMixture.fractions();

  /** Logarithms of weight times capital when last brought up to date. */
  private final double[] logCapital;

  private final double[] factors = new double[BetMixture.BETS];

  /** Weight times capital when last brought up to date, relative to the evidence then. */
  private final double[] shares = new double[BetMixture.BETS];

  private int pending;

  /** The logarithm of the evidence when last brought up to date. */
  private double logEvidence;

  /** The logarithm of the largest evidence up to then. */
  private double logSupremum;

  /** The largest evidence since then, relative to the evidence then. */
  private double recent;

  /**
   * @param bound the mean under test, in [1e-10, 1 - 1e-10]
   * @param logWeights of the bets; the weights sum to 1
   */
  BettingCapital(double bound, double[] logWeights) {
    if (!(bound >= 1e-10 && bound <= 1 - 1e-10)) {
      throw new IllegalArgumentException("The bound must lie between 0 and 1: " + bound);
    }
    this.bound = bound;
    this.logCapital = logWeights.clone();
    for (int bet = 0; bet < bets.length; bet++) {
      bets[bet] /= bound;
    }
    refer();
  }

  /**
   * Takes in one cluster.
   *
   * @param deviation how far the cluster lies above the bound, in [-bound, 1 - bound]
   */
  void add(double deviation) {
    if (!(deviation >= -bound - ROUNDING && deviation <= 1 - bound + ROUNDING)) {
      throw new IllegalArgumentException(
          "The deviation from %s must lie in [-%s, 1 - %s]: %s"
              .formatted(bound, bound, bound, deviation));
    }
    double admissible = Math.max(deviation, -bound);
    double evidence = 0;
    for (int bet = 0; bet < bets.length; bet++) {
      factors[bet] *= 1 + bets[bet] * admissible;
      evidence += shares[bet] * factors[bet];
    }
    recent = Math.max(recent, evidence);
    pending++;
    if (pending == FACTORS_PER_LOGARITHM) {
      bringUpToDate();
    }
  }

  /**
   * The logarithm of the largest evidence so far; at least 0, the value before the first cluster.
   */
  double logSupremum() {
    return Math.max(logSupremum, logEvidence + Math.log(recent));
  }

  private void bringUpToDate() {
    logSupremum = logSupremum();
    for (int bet = 0; bet < bets.length; bet++) {
      logCapital[bet] += Math.log(factors[bet]);
    }
    refer();
  }

  private void refer() {
    logEvidence = BetMixture.logSumExp(logCapital);
    for (int bet = 0; bet < bets.length; bet++) {
      shares[bet] = Math.exp(logCapital[bet] - logEvidence);
    }
    Arrays.fill(factors, 1);
    pending = 0;
    recent = 0;
  }
}
