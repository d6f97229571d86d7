package dev.suffice.experiments.stats;

import java.util.function.Supplier;

/**
 * A mixture of betting processes for any values in [0, 1], in clusters of any sizes. A cluster of m
 * values counts with {@code sum(value - bound) / largest}. The p-value is 1 / sup E, valid by
 * Ville's inequality.
 *
 * <p>The weights of the bets are those that suit one bound and one level, whatever bound is tested:
 * then the evidence falls as the bound rises, and the bounds not rejected are an interval.
 *
 * @param largest the most values any cluster could have, fixed before the data
 * @param logWeights of the bets, fixed before the data
 */
record BettingMethod(int largest, double[] logWeights) implements SequentialMethod {
  @Override
  public Supplier<OneSidedTest> against(double bound, int until) {
    return () -> new Test(bound);
  }

  private final class Test implements OneSidedTest {
    private final double bound;
    private final BettingCapital capital;

    Test(double bound) {
      this.bound = bound;
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
  }
}
