package dev.suffice.experiments.store;

/**
 * Which trial of an approach this is.
 *
 * @param question fingerprint of what was asked; the same question asked of a changed file is the
 *     same trial; kept shortened
 * @param repetition from 0
 */
public record TrialKey(Fingerprint question, int repetition) {
  public TrialKey {
    question = question.shortened();
    if (repetition < 0) {
      throw new IllegalArgumentException("repetition counts from 0: " + repetition);
    }
  }
}
