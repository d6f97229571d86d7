package dev.suffice.api.batch;

import dev.suffice.api.model.Generation;
import dev.suffice.api.prompt.Prompt;

/**
 * How a language model's prompts and answers look on the lines of a batch; implemented by models
 * whose options name a {@linkplain dev.suffice.api.model.ModelOptions#batches server of batches}.
 * Sends nothing. Safe for any thread.
 */
public interface BatchFormat {
  /** What {@link dev.suffice.api.model.LanguageModel#generate} would send, as JSON. */
  String request(Prompt prompt);

  /**
   * What {@link dev.suffice.api.model.LanguageModel#generate} would give had the server answered
   * so; the service time means nothing.
   *
   * @throws dev.suffice.api.model.ModelFaultException as {@code generate}
   * @throws dev.suffice.api.model.AnswerFailureException as {@code generate}
   */
  Generation read(Prompt prompt, BatchReply.Answered reply);
}
