package dev.suffice.strategies.cascade;

import java.util.Objects;
import java.util.Optional;

/**
 * What one step made of one validation question.
 *
 * @param isAnswered whether it gave an answer in the task's format
 * @param confidence absent when it gave none, or cannot tell
 * @param right whether the answer is an expected one
 */
record Check(boolean isAnswered, Optional<Double> confidence, boolean right) {
  static final Check UNANSWERED = new Check(false, Optional.empty(), false);

  Check {
    Objects.requireNonNull(confidence, "confidence");
    if (!isAnswered && (right || confidence.isPresent())) {
      throw new IllegalArgumentException("No answer is neither right nor sure");
    }
  }
}
