package dev.suffice.experiments.stats;

/**
 * The bets of a betting process: fractions of the largest admissible bet, and their weights. The
 * fractions are the same for every process; the weights depend on the bound, the level and the
 * number of clusters, all known before the data.
 */
final class BetMixture {
  static final int BETS = 48;
  private static final double SMALLEST = 0.005;
  private static final double LARGEST = 0.98;
  private static final double SPREAD = 0.6;

  private BetMixture() {}

  /** Log-spaced fractions of the largest admissible bet. */
  static double[] fractions() {
    var fractions = new double[BETS];
    double step = Math.log(LARGEST / SMALLEST) / (BETS - 1);
    for (int bet = 0; bet < BETS; bet++) {
      fractions[bet] = SMALLEST * Math.exp(step * bet);
    }
    return fractions;
  }

  /**
   * Logarithms of lognormal weights around the bet that suits the sample size best; the weights sum
   * to 1.
   */
  static double[] logWeights(double bound, double level, double clusters) {
    double width = Math.sqrt(2 * Math.log(1 / level) / (clusters * bound * (1 - bound)));
    double centre = Math.log(1.5 * Math.min(0.9, bound * width));
    double[] weights = fractions();
    for (int bet = 0; bet < BETS; bet++) {
      double distance = (Math.log(weights[bet]) - centre) / SPREAD;
      weights[bet] = -distance * distance / 2;
    }
    double total = logSumExp(weights);
    for (int bet = 0; bet < BETS; bet++) {
      weights[bet] -= total;
    }
    return weights;
  }

  /** The logarithm of a sum of exponentials, summed in the order of the array. */
  static double logSumExp(double[] logarithms) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logarithm : logarithms) {
      largest = Math.max(largest, logarithm);
    }
    double sum = 0;
    for (double logarithm : logarithms) {
      sum += Math.exp(logarithm - largest);
    }
    return largest + Math.log(sum);
  }
}
