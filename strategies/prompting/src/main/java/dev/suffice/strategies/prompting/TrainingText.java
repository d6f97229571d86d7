package dev.suffice.strategies.prompting;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.SameText;
import dev.suffice.api.task.Task;
import java.util.Locale;

/** Training examples as demonstrations. */
final class TrainingText {
  private TrainingText() {}

  /** A worked example with its first acceptable answer, which is not among its fields. */
  static Demonstration demonstration(Task task, Example example) {
    return new Demonstration(
        example.id(), example.input(), example.visibleFields(task), example.expected().get(0));
  }

  /** A form that is equal for texts that are the same but for case. */
  static String folded(String text) {
    return SameText.key(text).toLowerCase(Locale.ROOT);
  }
}
