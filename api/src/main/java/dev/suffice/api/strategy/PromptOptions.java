package dev.suffice.api.strategy;

import dev.suffice.api.model.LanguageModelName;
import java.util.Set;

/**
 * What a prompt shall hold beside its question, as a person writes it: one block among the options
 * of an approach. Implemented by records of whatever part makes such prompts; options of other
 * parts hold them by {@link PassageOptions} or {@link WorkedExampleOptions}, and a {@link
 * PromptMakerFactory} turns them into prompts.
 */
public interface PromptOptions {
  /** What must be in the experiment for such prompts to be made. */
  Set<Need> needs();

  /** The most passages or demonstrations in one prompt; at least 0. */
  int pieces();

  /**
   * The most calls of one model that making a prompt and answering it once take; at least 1.
   *
   * @param answering the model that is asked with it
   */
  int callsPerAnswer(LanguageModelName answering);
}
