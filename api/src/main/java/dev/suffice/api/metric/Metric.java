package dev.suffice.api.metric;

import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;

/**
 * Scores one answer. Pure and safe for any thread: scores are computed anew from stored answers.
 */
public interface Metric {
  /** Whether more is better, and with it the worst value an approach's own failure gets. */
  Direction direction();

  /** The score of an answer to an example, in [0, 1]. */
  double score(Example example, Answer answer);

  /**
   * Whether every score is 0 or 1; such scores are tested with exact binomial methods. A property
   * of the metric, never of the data.
   */
  default boolean isBinary() {
    return false;
  }

  /** What a score of 1 means. */
  enum Direction {
    /** A quality; a failure scores 0. */
    QUALITY(0),
    /** An event nobody wants; a failure scores 1. */
    EVENT(1);

    private final double worst;

    Direction(double worst) {
      this.worst = worst;
    }

    /** The score of an approach's own failure. */
    public double worst() {
      return worst;
    }
  }
}
