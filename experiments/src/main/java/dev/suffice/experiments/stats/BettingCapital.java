package dev.suffice.experiments.stats;

/**
 * The evidence of a mixture of betting processes, and its largest value at any look: {@code E(n) =
 * sum over bets b of w(b) prod(i <= n) (1 + b x deviation(i))}. Work per deviation is proportional
 * to the number of bets.
 *
 * <p>Capitals are kept relative to a scale that follows the evidence. One that falls 300 orders of
 * magnitude behind is lost, which can only lower the evidence. Always summed in the same order.
 *
 * <p>Waudby-Smith and Ramdas 2023, "Estimating means of bounded random variables by betting".
 */
final class BettingCapital {
  private static final double ROUNDING = 1e-9;

  /** Relative evidence outside 1e-100 to 1e100 changes the scale. */
  private static final double FAR = 1e100;

  private static final int LANES = 4;

  private final double bound;

  /** As many equal factors as never exceed {@link #FAR} together. */
  private final int atOnce;

  private final double[] bets = BetMixture.fractions();
  private final double[] factors = new double[BetMixture.BETS];

  /** Weight times capital, relative to the scale. */
  private final double[] capital = new double[BetMixture.BETS];

  private double logScale;

  /** The logarithm of the largest evidence at any look before the scale was last changed. */
  private double logSupremum;

  /** The largest evidence at any look since then, relative to the scale. */
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
    for (int bet = 0; bet < bets.length; bet++) {
      bets[bet] /= bound;
      capital[bet] = Math.exp(logWeights[bet]);
    }
    double largestFactor = 1 + bets[bets.length - 1] * (1 - bound);
    this.atOnce = (int) Math.max(1, Math.min(1e6, Math.log(FAR) / Math.log(largestFactor)));
  }

  /**
   * Takes in one cluster and looks.
   *
   * @param deviation how far the cluster lies above the bound, in [-bound, 1 - bound]
   */
  void add(double deviation) {
    add(deviation, 1);
    look();
  }

  /** Takes in several clusters with the same deviation, without a look. */
  void add(double deviation, int times) {
    if (!(deviation >= -bound - ROUNDING && deviation <= 1 - bound + ROUNDING)) {
      throw new IllegalArgumentException(
          "The deviation from %s must lie in [-%s, 1 - %s]: %s"
              .formatted(bound, bound, bound, deviation));
    }
    double admissible = Math.max(deviation, -bound);
    for (int left = times; left > 0; left -= atOnce) {
      for (int bet = 0; bet < bets.length; bet++) {
        factors[bet] = 1 + bets[bet] * admissible;
      }
      multiply(Math.min(left, atOnce));
      if (times > 1) {
        rescale(evidence());
      }
    }
  }

  /** By squaring, so that the work grows with the logarithm of the times. */
  private void multiply(int times) {
    for (int left = times; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        multiply(capital, factors);
      }
      if (left > 1) {
        multiply(factors, factors);
      }
    }
  }

  private static void multiply(double[] those, double[] by) {
    for (int bet = 0; bet < those.length; bet++) {
      those[bet] *= by[bet];
    }
  }

  /** Lets the evidence so far count. */
  void look() {
    double evidence = evidence();
    recent = Math.max(recent, evidence);
    rescale(evidence);
  }

  private double evidence() {
    var sums = new double[LANES];
    for (int bet = 0; bet < capital.length; bet += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        sums[lane] += capital[bet + lane];
      }
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
  }

  private void rescale(double evidence) {
    if (evidence < FAR && evidence > 1 / FAR) {
      return;
    }
    logSupremum = logSupremum();
    recent = 0;
    logScale += Math.log(evidence);
    for (int bet = 0; bet < capital.length; bet++) {
      capital[bet] /= evidence;
    }
  }

  /** The logarithm of the largest evidence so far; at least 0, the value before the first look. */
  double logSupremum() {
    return Math.max(logSupremum, logScale + Math.log(recent));
  }
}
