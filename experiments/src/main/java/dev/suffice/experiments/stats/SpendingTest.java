package dev.suffice.experiments.stats;

/**
 * Exact binomial alpha-spending for single values that are 0 or 1. The p-value is the smallest
 * level of the boundaries' ladder whose boundary was crossed.
 */
final class SpendingTest implements OneSidedTest {
  private final SpendingBoundaries boundaries;
  private int trials;
  private int successes;

  /** How many levels, the largest first, have been rejected at. */
  private int rejections;

  /** The boundary of the next level, where there is one. */
  private int[] needed;

  SpendingTest(SpendingBoundaries boundaries) {
    this.boundaries = boundaries;
    this.needed = boundaries.of(0);
  }

  @Override
  public void add(double sum, int size) {
    if (size != 1 || (sum != 0 && sum != 1)) {
      throw new IllegalArgumentException(
          "Needs single values that are 0 or 1: %s of %s".formatted(sum, size));
    }
    if (trials == boundaries.available()) {
      throw new IllegalStateException(
          "The test set was to have %s values".formatted(boundaries.available()));
    }
    trials++;
    successes += (int) sum;
    while (rejections < boundaries.levels() && successes >= needed[trials]) {
      rejections++;
      needed = boundaries.of(Math.min(rejections, boundaries.levels() - 1));
    }
  }

  @Override
  public double pValue() {
    return rejections == 0 ? 1 : boundaries.level(rejections - 1);
  }

  /**
   * {@inheritDoc} A path that crosses is less likely under the smaller bound, by no more than where
   * it crosses as low as it can.
   */
  @Override
  public double logShareLeft(double smaller, double level) {
    int index = boundaries.largestUpTo(level);
    return index < boundaries.levels() ? Math.log1p(-likelihoodRatio(index, smaller)) : 0;
  }

  private double likelihoodRatio(int index, double smaller) {
    double bound = boundaries.bound();
    double ofSuccess = Math.log(smaller / bound);
    double ofFailure = Math.log1p(-smaller) - Math.log1p(-bound);
    int[] lowest = boundaries.of(index);
    double largest = Double.NEGATIVE_INFINITY;
    for (int look = 1; look < lowest.length; look++) {
      if (lowest[look] <= look) {
        largest = Math.max(largest, lowest[look] * ofSuccess + (look - lowest[look]) * ofFailure);
      }
    }
    return Math.exp(Math.min(largest, 0));
  }
}
