package dev.suffice.api.tuning;

import java.util.Objects;

/**
 * How a model came out that was trained to be measured, on validation examples that it was neither
 * trained with nor watched by.
 *
 * @param purpose what it was measured for
 * @param examples it was trained with; at least 1
 * @param settings it was trained with
 * @param right of the validation examples: those with any of their acceptable answers
 * @param asked validation examples; at least 1
 * @param chosen whether its settings are those of the model that answers
 */
public record Rehearsal(
    Purpose purpose,
    int examples,
    TrainingSettings settings,
    int right,
    int asked,
    boolean chosen) {
  /** What is to be learnt from it. */
  public enum Purpose {
    /** What more examples would bring. */
    LEARNING_CURVE,
    /** Which settings suit the data. */
    SEARCH
  }

  public Rehearsal {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(settings, "settings");
    if (examples < 1 || asked < 1 || right < 0 || right > asked) {
      throw new IllegalArgumentException(
          "Not a rehearsal: %s examples, %s of %s right".formatted(examples, right, asked));
    }
  }

  /** The same, whose settings were chosen or not. */
  public Rehearsal chosen(boolean isChosen) {
    return new Rehearsal(purpose, examples, settings, right, asked, isChosen);
  }
}
