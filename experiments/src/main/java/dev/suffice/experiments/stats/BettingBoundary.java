package dev.suffice.experiments.stats;

/**
 * How many of the first n values must be the higher one for a mixture of betting processes to
 * reject "the mean is at most the bound", where there are only two values. Then the evidence
 * depends on their counts alone.
 */
final class BettingBoundary {
  private final double[] logWeights;
  private final double[] logWin;
  private final double[] logLoss;
  private final double asked;

  private BettingBoundary(double bound, double lower, double higher, int available, double level) {
    this.logWeights = BetMixture.logWeights(bound, level, available);
    this.logWin = BetMixture.fractions();
    this.logLoss = BetMixture.fractions();
    this.asked = -Math.log(level);
    for (int bet = 0; bet < BetMixture.BETS; bet++) {
      double stake = logWin[bet] / bound;
      logWin[bet] = Math.log1p(stake * (higher - bound));
      logLoss[bet] = Math.log1p(stake * (lower - bound));
    }
  }

  /**
   * Computes the boundary.
   *
   * @param bound the mean under test, in (0, 1)
   * @param lower value, below the bound; at least 0
   * @param higher value; at most 1
   * @param available how many values there are
   * @param level in (0, 1)
   * @param onceOnly whether the only look is the one after the last value
   * @return by number of values, from index 0; more than the values where nothing rejects
   */
  static int[] compute(
      double bound, double lower, double higher, int available, double level, boolean onceOnly) {
    var boundary = new BettingBoundary(bound, lower, higher, available, level);
    var needed = new int[available + 1];
    needed[0] = 1;
    int wins = 0;
    for (int values = 1; values <= available; values++) {
      if (onceOnly && values < available) {
        needed[values] = values + 1;
        continue;
      }
      while (wins <= values && !boundary.rejects(wins, values)) {
        wins++;
      }
      needed[values] = wins;
    }
    return needed;
  }

  private boolean rejects(int wins, int values) {
    var weighted = new double[BetMixture.BETS];
    for (int bet = 0; bet < weighted.length; bet++) {
      weighted[bet] = logWeights[bet] + wins * logWin[bet] + (values - wins) * logLoss[bet];
    }
    return BetMixture.logSumExp(weighted) >= asked;
  }
}
