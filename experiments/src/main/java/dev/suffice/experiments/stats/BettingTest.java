package dev.suffice.experiments.stats;

/**
 * A mixture of betting processes for any values in [0, 1], in clusters of any sizes. A cluster of m
 * values counts with {@code sum(value - bound) / largest}. The p-value is 1 / sup E, valid by
 * Ville's inequality.
 */
final class BettingTest implements OneSidedTest {
  private final double bound;
  private final int largest;
  private final BettingCapital capital;

  /**
   * @param bound in (0, 1)
   * @param largest the most values any cluster could have, fixed before the data
   * @param logWeights of the bets, fixed before the data
   */
  BettingTest(double bound, int largest, double[] logWeights) {
    this.bound = bound;
    this.largest = largest;
    this.capital = new BettingCapital(bound, logWeights);
  }

  @Override
  public void add(double sum, int size) {
    if (size > largest) {
      throw new IllegalArgumentException(
          "A cluster has %s values, at most %s were foreseen".formatted(size, largest));
    }
    capital.add((sum - size * bound) / largest);
  }

  @Override
  public double pValue() {
    return Math.exp(-capital.logSupremum());
  }

  /** Bounds are found by the same mixture. */
  @Override
  public double logShareLeft(double smaller, double level) {
    return 0;
  }
}
