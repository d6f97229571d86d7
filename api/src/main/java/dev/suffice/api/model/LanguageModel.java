package dev.suffice.api.model;

import dev.suffice.api.prompt.Prompt;

/** A model that answers a prompt with text. */
public non-sealed interface LanguageModel extends Model {
  /**
   * Answers a prompt.
   *
   * @throws ModelFaultException when the surroundings failed (network, credentials, rate limit):
   *     the trial stays missing and can be tried again
   * @throws AnswerFailureException when the model itself failed to answer (refusal, its own time
   *     limit): the trial counts with the worst score
   */
  Generation generate(Prompt prompt);
}
