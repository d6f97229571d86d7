package dev.suffice.api.experiment;

import dev.suffice.api.task.Example;
import java.util.List;

/**
 * The data of an experiment. Ids are unique over all three splits.
 *
 * @param test what approaches are judged by; not empty
 */
public record Dataset(List<Example> training, List<Example> validation, List<Example> test) {
  public Dataset {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    if (test.isEmpty()) {
      throw new IllegalArgumentException("The test split is empty");
    }
  }
}
