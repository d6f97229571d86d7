package dev.suffice.experiments.stats;

/**
 * Bounds of a mean of independent values in [0, 1] of which only the observed mean is known.
 *
 * <p>Hoeffding 1963, "Probability inequalities for sums of bounded random variables", Journal of
 * the American Statistical Association 58, inequality 2.1: with D(x, m) the divergence x ln(x / m)
 * + (1 - x) ln((1 - x) / (1 - m)), an observed mean of x or more has probability at most exp(-n
 * D(x, m)) where the true mean is m below x. This is the sharper of his two forms; the better known
 * one has 2 (x - m)^2 in place of D.
 */
public final class Hoeffding {
  private Hoeffding() {}

  /**
   * The lower bound: the true mean is below it with probability at most {@code level}.
   *
   * @param mean observed, in [0, 1]
   * @param values how many; at least 1
   * @param level in (0, 1)
   */
  public static double lower(double mean, long values, double level) {
    if (!(mean >= 0 && mean <= 1) || values < 1 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Needs a mean in [0, 1] of at least one value and a level in (0, 1): %s, %s, %s"
              .formatted(mean, values, level));
    }
    double enough = -Math.log(level) / values;
    return mean == 0 ? 0 : Bisection.last(m -> divergence(mean, m) >= enough, 0, mean);
  }

  /** The upper bound: the true mean is above it with probability at most {@code level}. */
  public static double upper(double mean, long values, double level) {
    return 1 - lower(1 - mean, values, level);
  }

  private static double divergence(double x, double m) {
    return part(x, m) + part(1 - x, 1 - m);
  }

  private static double part(double x, double m) {
    return x == 0 ? 0 : x * Math.log(x / m);
  }
}
