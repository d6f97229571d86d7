package dev.suffice.experiments.stats;

/**
 * The chance that a count of successes ever reaches a boundary, by recursion over the distribution
 * of the count on the paths that have not crossed yet.
 */
final class CrossingChance {
  /** The probability given away in all, so that improbable paths need no further steps. */
  private static final double FORGOTTEN = 1e-7;

  private final int[] needed;
  private final double share;
  private final double[] paths;
  private final double most;
  private int lowest;
  private int highest;
  private double crossed;

  private CrossingChance(int[] needed, double share) {
    this.needed = needed;
    this.share = share;
    this.paths = new double[needed.length + 1];
    this.most = FORGOTTEN / (2.0 * needed.length);
    this.paths[0] = 1;
  }

  /**
   * The chance, low by at most 1e-7.
   *
   * @param needed by number of trials, from index 0, the successes that cross; more than the trials
   *     where nothing does
   * @param share the true share of successes
   */
  static double of(int[] needed, double share) {
    int trials = needed.length - 1;
    for (int look = 1; look < trials; look++) {
      if (needed[look] <= look) {
        return new CrossingChance(needed, share).chance();
      }
    }
    return needed[trials] > trials ? 0 : ClopperPearson.atLeast(needed[trials], trials, share);
  }

  private double chance() {
    for (int trials = 1; trials < needed.length && lowest <= highest; trials++) {
      step();
      while (highest >= Math.max(lowest, needed[trials])) {
        crossed += paths[highest];
        paths[highest] = 0;
        highest--;
      }
      forget();
    }
    return crossed;
  }

  private void step() {
    double fail = 1 - share;
    highest++;
    for (int successes = highest; successes > lowest; successes--) {
      paths[successes] = paths[successes] * fail + paths[successes - 1] * share;
    }
    paths[lowest] *= fail;
  }

  private void forget() {
    while (lowest <= highest && paths[lowest] <= most) {
      paths[lowest] = 0;
      lowest++;
    }
    while (highest >= lowest && paths[highest] <= most) {
      paths[highest] = 0;
      highest--;
    }
  }
}
