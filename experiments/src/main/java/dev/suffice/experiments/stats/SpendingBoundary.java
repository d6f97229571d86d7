package dev.suffice.experiments.stats;

/**
 * How many successes among the first n trials reject "each trial succeeds with at most probability
 * {@code bound}", for n = 1, 2, ... up to N: exact binomial alpha-spending.
 *
 * <p>With S(n) the successes and c(n) the boundary, c(n) is the smallest number for which, where
 * each trial succeeds with probability {@code bound},
 *
 * <pre>P(S(i) >= c(i) for some look i up to n) <= level x (n / N)^exponent.</pre>
 *
 * The probability is computed by recursion over the distribution of S(n) on the paths that have not
 * crossed yet. It only falls where trials succeed less often, so the level holds for the whole
 * hypothesis. What the whole numbers leave unspent at one look is spent at a later one.
 *
 * <p>Lan and DeMets 1983, "Discrete sequential boundaries for clinical trials", Biometrika 70
 * (spending functions); Kim and DeMets 1987, Biometrika 74 (powers of n / N); Stallard and Todd
 * 2000, Statistics in Medicine 19 (exact for binary data).
 */
final class SpendingBoundary {
  /** A share of the level given away to cover rounding; the recursion errs by less than 1e-10. */
  private static final double ROUNDING = 1e-9;

  private final double bound;
  private final int available;
  private final double level;
  private final double exponent;
  private final int[] needed;

  /** The probability, by number of successes, of the paths that have not crossed. */
  private double[] paths;

  /** Where the same is computed for one trial more. */
  private double[] next;

  private int lowest;
  private int highest;
  private double spent;

  private SpendingBoundary(double bound, int available, double level, double exponent) {
    this.bound = bound;
    this.available = available;
    this.level = level;
    this.exponent = exponent;
    this.needed = new int[available + 1];
    this.paths = new double[available + 2];
    this.next = new double[available + 2];
  }

  /**
   * Computes the boundary.
   *
   * @param bound the probability under test, in (0, 1)
   * @param available N, how many trials there could be; at least 1
   * @param every looks are taken every so many trials and after the last; at least 1
   * @param level the probability of ever crossing, in (0, 1)
   * @param exponent of the share of trials done; below 1 spends more early
   * @param floor a boundary that this one must not go below; may be shorter
   * @return by number of trials the successes needed, from index 0; more than the trials where
   *     nothing rejects
   */
  static int[] compute(
      double bound, int available, int every, double level, double exponent, int[] floor) {
    var boundary = new SpendingBoundary(bound, available, level, exponent);
    boundary.paths[0] = 1;
    boundary.needed[0] = 1;
    for (int trials = 1; trials <= available; trials++) {
      boundary.step();
      boolean look = trials % every == 0 || trials == available;
      boundary.needed[trials] = trials + 1;
      if (look) {
        boundary.cut(trials, trials < floor.length ? floor[trials] : 0);
      }
    }
    return boundary.needed;
  }

  private void step() {
    highest++;
    advance(paths, next, lowest, highest, bound);
    double[] before = paths;
    paths = next;
    next = before;
    forget();
  }

  /** From one array into another: compilers make vector instructions of that. */
  private static void advance(double[] from, double[] to, int lowest, int highest, double bound) {
    double fail = 1 - bound;
    to[lowest] = from[lowest] * fail;
    for (int successes = lowest + 1; successes < highest; successes++) {
      to[successes] = from[successes] * fail + from[successes - 1] * bound;
    }
    to[highest] = from[highest - 1] * bound;
  }

  /** Counts the most improbable of the low paths as having crossed: they need no further steps. */
  private void forget() {
    double most = level * ROUNDING / available;
    double forgotten = 0;
    while (lowest < highest && forgotten + paths[lowest] <= most) {
      forgotten += paths[lowest];
      paths[lowest] = 0;
      lowest++;
    }
    spent += forgotten;
  }

  private void cut(int trials, int floor) {
    double budget =
        level * (1 - ROUNDING) * Math.pow((double) trials / available, exponent) - spent;
    double crossing = 0;
    int top = highest;
    while (top >= Math.max(floor, lowest + 1) && crossing + paths[top] <= budget) {
      crossing += paths[top];
      paths[top] = 0;
      top--;
    }
    highest = top;
    spent += crossing;
    needed[trials] = top + 1;
  }
}
