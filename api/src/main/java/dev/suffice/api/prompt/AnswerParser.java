package dev.suffice.api.prompt;

import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import java.util.List;

/**
 * Finds the answer in what a model said, in the format of the task. What is not in that format has
 * no value: it is invalid output, not a guess. Strategies get theirs from their context. Safe for
 * any thread.
 */
@FunctionalInterface
public interface AnswerParser {
  /**
   * The answer in a text; without a value where it is not in the format of the task.
   *
   * @param text what the model said, to the letter
   * @param passages the texts it was shown
   */
  Answer parse(String text, List<Passage> passages);
}
