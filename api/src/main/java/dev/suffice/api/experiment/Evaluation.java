package dev.suffice.api.experiment;

import java.util.Objects;

/**
 * How the evaluation proceeds.
 *
 * @param repetitions answers per example and approach; from 1 to 1,000
 * @param batch whether models that take batches are asked in batches
 */
public record Evaluation(Mode mode, int repetitions, long seed, boolean batch) {
  /** How examples are spent. */
  public enum Mode {
    /** Every approach answers every test example, and is judged once. */
    FIXED,
    /**
     * Approaches answer in batches, cheapest undecided first, and are judged after every batch;
     * what can no longer change the answer is not asked.
     */
    ADAPTIVE
  }

  public Evaluation {
    Objects.requireNonNull(mode, "mode");
    if (repetitions < 1 || repetitions > 1000) {
      throw new IllegalArgumentException("repetitions must be from 1 to 1,000: " + repetitions);
    }
  }

  /** Every model is asked at once. */
  public Evaluation(Mode mode, int repetitions, long seed) {
    this(mode, repetitions, seed, false);
  }
}
