package dev.suffice.experiments.stats;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The true means at which a test of a mean comes to a decision, where values are independent and
 * only one of two: a lower and a higher one. Exact for those.
 */
public final class MeanPower {
  /** True means are found to within 2^-13, on the side where the chance is reached. */
  private static final int STEPS = 13;

  private final double threshold;
  private final double lower;
  private final double higher;
  private final int[] certifying;
  private final int[] refuting;

  private MeanPower(
      double threshold, double lower, double higher, int[] certifying, int[] refuting) {
    this.threshold = threshold;
    this.lower = lower;
    this.higher = higher;
    this.certifying = certifying;
    this.refuting = refuting;
  }

  /**
   * Of the exact binomial test, once all values are there ({@link BinomialEvidence}).
   *
   * @param threshold in (0, 1)
   * @param trials at least 1
   */
  public static MeanPower binomial(
      double threshold, int trials, double certifyLevel, double refuteLevel) {
    return new MeanPower(
        threshold,
        0,
        1,
        atTheEnd(trials, threshold, certifyLevel),
        atTheEnd(trials, opposite(threshold), refuteLevel));
  }

  private static int[] atTheEnd(int trials, double bound, double level) {
    int[] needed = IntStream.rangeClosed(1, trials + 1).toArray();
    needed[trials] = Math.toIntExact(BinomialPower.successesToCertify(trials, bound, level));
    return needed;
  }

  /**
   * Of alpha-spending ({@link SequentialDesign#binary}) at the smallest levels of the ladders.
   *
   * @param threshold in (0, 1)
   * @param every looks are taken every so many values and after the last
   */
  public static MeanPower spending(
      double threshold, int available, int every, LevelLadder certify, LevelLadder refute) {
    return new MeanPower(
        threshold,
        0,
        1,
        SequentialDesign.certifying(threshold, available, every, certify).strictest(),
        SequentialDesign.refuting(threshold, available, every, refute).strictest());
  }

  /**
   * Of the betting mixture for values that are the lower or the higher one ({@link
   * SequentialDesign#bounded}, {@link BettingEvidence}).
   *
   * @param threshold between the two values
   * @param onceOnly whether it is only looked at once all values are there
   */
  public static MeanPower betting(
      double threshold,
      double lower,
      double higher,
      int available,
      double certifyLevel,
      double refuteLevel,
      boolean onceOnly) {
    if (!(lower >= 0 && lower < threshold && threshold < higher && higher <= 1)) {
      throw new IllegalArgumentException(
          "The threshold must lie between the values: %s, %s, %s"
              .formatted(lower, threshold, higher));
    }
    return new MeanPower(
        threshold,
        lower,
        higher,
        BettingBoundary.compute(threshold, lower, higher, available, certifyLevel, onceOnly),
        BettingBoundary.compute(
            opposite(threshold), 1 - higher, 1 - lower, available, refuteLevel, onceOnly));
  }

  private static double opposite(double threshold) {
    return 1 - (threshold - MeanEvidence.REFUTATION_MARGIN);
  }

  /** The chance to certify an approach of this true mean. */
  public double certifying(double mean) {
    return CrossingChance.of(certifying, (mean - lower) / (higher - lower));
  }

  /** The chance to refute an approach of this true mean. */
  public double refuting(double mean) {
    return CrossingChance.of(refuting, (higher - mean) / (higher - lower));
  }

  /**
   * The lowest true mean that is certified with a chance.
   *
   * @param chance above the levels and below 1, so that no mean on the threshold has it
   * @return empty where not even the higher value without exception is
   */
  public OptionalDouble certified(double chance) {
    return certifying(higher) < chance
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Bisection.last(mean -> certifying(mean) >= chance, higher, threshold, STEPS));
  }

  /** The highest true mean that is refuted with a chance; as {@link #certified}. */
  public OptionalDouble refuted(double chance) {
    return refuting(lower) < chance
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Bisection.last(mean -> refuting(mean) >= chance, lower, threshold, STEPS));
  }
}
