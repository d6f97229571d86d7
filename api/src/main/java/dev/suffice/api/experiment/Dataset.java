package dev.suffice.api.experiment;

import dev.suffice.api.task.Example;
import java.util.List;

/**
 * The data of an experiment. Ids are unique over all of it.
 *
 * @param test what approaches are judged by; empty only where all there is of every approach are
 *     published figures
 * @param leftOut examples of training and validation that nobody sees, because their text also
 *     stands in the test split
 */
public record Dataset(
    List<Example> training, List<Example> validation, List<Example> test, List<Example> leftOut) {
  /** No data at all. */
  public static final Dataset NONE = new Dataset(List.of(), List.of(), List.of());

  public Dataset {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    leftOut = List.copyOf(leftOut);
  }

  /** Data of which nothing was left out. */
  public Dataset(List<Example> training, List<Example> validation, List<Example> test) {
    this(training, validation, test, List.of());
  }
}
