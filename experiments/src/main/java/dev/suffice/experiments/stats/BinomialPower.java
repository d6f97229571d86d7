package dev.suffice.experiments.stats;

import java.util.OptionalLong;

/** How likely the exact binomial test is to decide, and how many trials it takes. */
public final class BinomialPower {
  /** Beyond this many trials the answer is "never". */
  static final long MOST_TRIALS = 1_000_000_000L;

  private BinomialPower() {}

  /**
   * The chance to certify a threshold.
   *
   * @param share the true share of successes
   */
  public static double certifying(long trials, double share, double threshold, double level) {
    long needed = successesToCertify(trials, threshold, level);
    return needed > trials ? 0 : ClopperPearson.atLeast(needed, trials, share);
  }

  /** The chance to refute a threshold, given the true share of successes. */
  public static double refuting(long trials, double share, double threshold, double level) {
    return certifying(trials, 1 - share, 1 - threshold + MeanEvidence.REFUTATION_MARGIN, level);
  }

  /** The fewest successes that certify a threshold; one more than the trials where none do. */
  public static long successesToCertify(long trials, double threshold, double level) {
    if (threshold <= 0) {
      return 0;
    }
    long fails = -1;
    long certifies = trials + 1;
    while (certifies - fails > 1) {
      long middle = fails + (certifies - fails) / 2;
      if (threshold < 1 && ClopperPearson.atLeast(middle, trials, threshold) <= level) {
        certifies = middle;
      } else {
        fails = middle;
      }
    }
    return certifies;
  }

  /**
   * How many trials certify a threshold with the chance asked for. The chance rises with the trials
   * but for a small saw-tooth; found is a number that suffices while one trial less does not.
   *
   * @param chance in (0, 1), for example 0.5 or 0.8
   * @return empty where {@value #MOST_TRIALS} trials do not suffice
   */
  public static OptionalLong toCertify(
      double share, double threshold, double level, double chance) {
    return WholeNumberSearch.first(
        trials -> certifying(trials, share, threshold, level) >= chance, MOST_TRIALS);
  }

  /** How many trials refute a threshold with the chance asked for; as {@link #toCertify}. */
  public static OptionalLong toRefute(double share, double threshold, double level, double chance) {
    return WholeNumberSearch.first(
        trials -> refuting(trials, share, threshold, level) >= chance, MOST_TRIALS);
  }
}
