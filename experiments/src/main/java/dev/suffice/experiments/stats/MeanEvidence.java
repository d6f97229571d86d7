package dev.suffice.experiments.stats;

import java.util.OptionalLong;

/**
 * What a finite sample says about the mean of a quantity in [0, 1]. Nothing is approximate: each
 * one-sided statement is wrong with at most the probability called its level, whatever the
 * distribution. One sample serves one analysis; looking again after more data needs {@link
 * SequentialEvidence}.
 */
public sealed interface MeanEvidence
    permits BinomialEvidence,
        BettingEvidence,
        HoeffdingEvidence,
        IncompleteEvidence,
        SequentialEvidence,
        UnpairedEvidence {
  /**
   * Refutation tests the threshold less this much: a mean of exactly the threshold is adequate,
   * however it was rounded.
   */
  double REFUTATION_MARGIN = 1e-9;

  /** Independent units the evidence rests on. */
  int clusters();

  /** Single values the evidence rests on. */
  int values();

  /** The observed mean. */
  double mean();

  /** Whether the mean is shown to be at least the threshold. */
  boolean certifies(double threshold, double level);

  /** Whether the mean is shown to be below the threshold. */
  boolean refutes(double threshold, double level);

  /** The lower bound of the mean: the largest threshold that is certified. */
  double lower(double level);

  /** The upper bound of the mean: the smallest threshold that is not refuted. */
  double upper(double level);

  /**
   * The lower end of an interval that is shown beside the mean and holds it: by all that was
   * observed, without what an earlier look had shown. It decides nothing.
   */
  default double lowerNow(double level) {
    return lower(level);
  }

  /** The upper end, as {@link #lowerNow}. */
  default double upperNow(double level) {
    return upper(level);
  }

  /**
   * How many further clusters would settle the question with even chances if the observed values
   * were the true ones: certified where the mean reaches the threshold, refuted where not.
   *
   * @return at least 1; empty where the mean is so near the threshold that a thousand million
   *     clusters would not do
   */
  OptionalLong furtherClusters(double threshold, double certifyLevel, double refuteLevel);
}
