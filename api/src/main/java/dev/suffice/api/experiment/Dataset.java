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
 * @param lots the test split came in so many lots of these sizes: what was there before the first
 *     trial, then what was added after answers had been seen; one unless data were added
 */
public record Dataset(
    List<Example> training,
    List<Example> validation,
    List<Example> test,
    List<Example> leftOut,
    List<Integer> lots) {
  /** No data at all. */
  public static final Dataset NONE = new Dataset(List.of(), List.of(), List.of());

  public Dataset {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    leftOut = List.copyOf(leftOut);
    lots = List.copyOf(lots);
    if (lots.stream().mapToInt(Integer::intValue).sum() != test.size()) {
      throw new IllegalArgumentException(
          "Lots of %s do not make up %s test examples".formatted(lots, test.size()));
    }
  }

  /** Data of which the test split was there from the beginning. */
  public Dataset(
      List<Example> training, List<Example> validation, List<Example> test, List<Example> leftOut) {
    this(training, validation, test, leftOut, List.of(test.size()));
  }

  /** Data of which nothing was left out. */
  public Dataset(List<Example> training, List<Example> validation, List<Example> test) {
    this(training, validation, test, List.of());
  }

  /** The same with the test examples in another order, in lots of these sizes. */
  public Dataset withTest(List<Example> ordered, List<Integer> sizes) {
    return new Dataset(training, validation, ordered, leftOut, sizes);
  }
}
