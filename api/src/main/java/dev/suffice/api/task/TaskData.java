package dev.suffice.api.task;

import java.util.List;
import java.util.Objects;

/**
 * What a strategy may prepare itself with. The test split is never in here.
 *
 * @param training examples to learn or to demonstrate from
 * @param validation examples to choose settings by; never demonstrations
 */
public record TaskData(Task task, List<Example> training, List<Example> validation) {
  public TaskData {
    Objects.requireNonNull(task, "task");
    training = List.copyOf(training);
    validation = List.copyOf(validation);
  }
}
