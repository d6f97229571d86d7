package dev.suffice.experiments.stats;

/**
 * A sequential test of "the mean is at most the bound", fed one cluster at a time in an order fixed
 * beforehand. It may be looked at after each cluster. Not safe for several threads.
 */
interface OneSidedTest {
  /**
   * Takes in the next cluster.
   *
   * @param sum of its values, each in [0, 1]
   * @param size how many values
   */
  void add(double sum, int size);

  /**
   * The smallest level at which the hypothesis has been rejected so far, in [0, 1]; never rises.
   * For every level the test can be held at, a true hypothesis ever gets a value at or below it
   * with at most that probability.
   */
  double pValue();

  /**
   * The logarithm of the share of a level that is left for statements of another kind if the mean
   * is no more than a smaller bound: there this test rejects with a smaller probability than the
   * level. 0 where the other statements never go beyond those of this test.
   *
   * @param smaller than the bound of this test, in (0, 1)
   */
  double logShareLeft(double smaller, double level);

  /** A test of something that is known before any data. */
  record Settled(double pValue) implements OneSidedTest {
    @Override
    public void add(double sum, int size) {
      // nothing to learn
    }

    @Override
    public double logShareLeft(double smaller, double level) {
      return 0;
    }
  }
}
