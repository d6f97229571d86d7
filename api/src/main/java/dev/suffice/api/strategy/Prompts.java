package dev.suffice.api.strategy;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import java.util.List;

/** Makes the prompt of each question. Safe for any thread. */
public interface Prompts {
  /**
   * The prompt of a question. May call models, from the thread it was called on.
   *
   * @throws dev.suffice.api.model.AnswerFailureException when the instructions name a field that
   *     its row does not have
   */
  Prompt of(Question question);

  /** The passages of a prompt that it made, the best first, in whatever order they are shown. */
  default List<Passage> bestFirst(Prompt prompt) {
    return prompt.passages();
  }

  /** Tells which rows can be asked. */
  PromptBuilder builder();

  /** What preparing has taught, in whole sentences. */
  default List<String> lessons() {
    return List.of();
  }
}
