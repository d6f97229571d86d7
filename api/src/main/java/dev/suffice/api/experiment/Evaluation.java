package dev.suffice.api.experiment;

import java.util.Objects;

/**
 * How the evaluation proceeds.
 *
 * @param repetitions answers per example and approach; at least 1
 */
public record Evaluation(Mode mode, int repetitions, long seed) {
  /** How examples are spent. */
  public enum Mode {
    /** Every approach answers every test example. */
    FIXED
  }

  public Evaluation {
    Objects.requireNonNull(mode, "mode");
    if (repetitions < 1) {
      throw new IllegalArgumentException("repetitions must be at least 1: " + repetitions);
    }
  }
}
