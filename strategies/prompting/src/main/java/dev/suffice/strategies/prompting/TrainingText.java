package dev.suffice.strategies.prompting;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import java.util.Locale;
import java.util.regex.Pattern;

/** Training examples as demonstrations. */
final class TrainingText {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private TrainingText() {}

  /** A worked example with its first acceptable answer, which is not among its fields. */
  static Demonstration demonstration(Task task, Example example) {
    return new Demonstration(
        example.id(), example.input(), example.visibleFields(task), example.expected().get(0));
  }

  /** A form that is equal for texts that differ in case and white space only. */
  static String folded(String text) {
    return WHITE_SPACE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }
}
