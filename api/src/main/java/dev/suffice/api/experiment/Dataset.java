package dev.suffice.api.experiment;

import dev.suffice.api.task.Example;
import java.util.List;

/**
 * The data of an experiment. Ids are unique over all three splits.
 *
 * @param test what approaches are judged by; empty only where all there is of every approach are
 *     published figures
 */
public record Dataset(List<Example> training, List<Example> validation, List<Example> test) {
  /** No data at all. */
  public static final Dataset NONE = new Dataset(List.of(), List.of(), List.of());

  public Dataset {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
  }
}
