package dev.suffice.strategies.cascade;

import java.util.Optional;

/**
 * Which answers of a step are kept.
 *
 * @param least the least confidence of an answer that is kept; absent: none is kept
 */
record Threshold(Optional<Double> least) {
  static final Threshold NONE_KEPT = new Threshold(Optional.empty());

  static Threshold atLeast(double confidence) {
    return new Threshold(Optional.of(confidence));
  }

  /** Whether an answer with this confidence is kept; without any it never is. */
  boolean keeps(Optional<Double> confidence) {
    return confidence.isPresent() && least.isPresent() && confidence.get() >= least.get();
  }
}
