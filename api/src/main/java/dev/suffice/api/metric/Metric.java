package dev.suffice.api.metric;

import dev.suffice.api.task.Example;
import java.util.Optional;

/** What answers are scored by, each with a number in [0, 1]. Safe for any thread. */
public sealed interface Metric permits PureMetric, AskedMetric {
  /** Whether more is better, and with it the worst value an approach's own failure gets. */
  Direction direction();

  /**
   * Whether every score is 0 or 1; such scores are tested with exact binomial methods. A property
   * of the metric, never of the data.
   */
  default boolean isBinary() {
    return false;
  }

  /**
   * Whether answers without a value are scored by what the model said; otherwise they get the worst
   * score without being asked about.
   */
  default boolean judgesInvalidOutput() {
    return false;
  }

  /**
   * Whether an example has a score by this metric at all, whatever is answered: where the data name
   * no passages to find, none can be missed. Means are over the examples that it concerns. A
   * property of the example, never of an answer.
   */
  default boolean concerns(Example example) {
    return true;
  }

  /**
   * Why answers to an example could not be scored, with what would be right; absent when they can.
   * Asked of every example when an experiment is read, before anything is spent.
   */
  default Optional<String> complaint(Example example) {
    return Optional.empty();
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
