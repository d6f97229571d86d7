package dev.suffice.strategies.prompting;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.task.Question;
import java.util.List;

/** Chooses what a question's prompt demonstrates. Safe for any thread. */
interface Demonstrator {
  /** Shows nothing. */
  Demonstrator NONE = question -> new Shown(List.of(), true);

  Shown forQuestion(Question question);

  /**
   * Demonstrations of one prompt.
   *
   * @param demonstrations in the order they are shown
   * @param stable whether every question gets the same
   */
  record Shown(List<Demonstration> demonstrations, boolean stable) {
    public Shown {
      demonstrations = List.copyOf(demonstrations);
    }
  }
}
