package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.adapt.ExampleOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The test examples by number, which is their place in the test split, and the rows of trials: one
 * for each example and repetition, the same for every approach. Immutable.
 */
public final class TestSet {
  private final List<Example> examples;
  private final List<Integer> order;

  /** Those with lower numbers were there before the first trial. */
  private final int first;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int repetitions;

  private TestSet(ExampleOrder order, int repetitions) {
    this.examples = order.test();
    this.order = order.positions();
    this.first = order.first();
    this.repetitions = repetitions;
    for (int number = 0; number < examples.size(); number++) {
      numbers.put(examples.get(number).id(), number);
    }
  }

  public static TestSet of(Experiment experiment) {
    return new TestSet(ExampleOrder.of(experiment), experiment.evaluation().repetitions());
  }

  /** How many rows an approach has if it is asked everything. */
  public int rows() {
    return examples.size() * repetitions;
  }

  /** The row of a trial; absent where there is no such example or repetition. */
  public OptionalInt row(String exampleId, int repetition) {
    Integer number = numbers.get(exampleId);
    return number == null || repetition >= repetitions
        ? OptionalInt.empty()
        : OptionalInt.of(number * repetitions + repetition);
  }

  /** The example that a row is about. */
  public Example example(int row) {
    return examples.get(row / repetitions);
  }

  /** All examples in the one order in which every approach meets them. */
  public Population all() {
    return of(order);
  }

  /** Those examples that something is said of, in the one order. */
  public Population all(Predicate<Example> concerned) {
    return of(order.stream().filter(number -> concerned.test(examples.get(number))).toList());
  }

  /**
   * Some of the examples.
   *
   * @param some numbers, in the one order
   */
  public Population of(List<Integer> some) {
    Map<String, List<Integer>> byCluster = new LinkedHashMap<>();
    for (int number : some) {
      byCluster
          .computeIfAbsent(
              ExampleOrder.cluster(examples.get(number)), cluster -> new ArrayList<>(1))
          .add(number);
    }
    long planned = byCluster.values().stream().filter(cluster -> cluster.get(0) < first).count();
    return new Population(byCluster.values(), repetitions, Math.toIntExact(planned));
  }

  /**
   * Numbers of those examples that something is said of, in the one order, by the value in a field;
   * values alphabetically.
   */
  public Map<String, List<Integer>> slices(String field, Predicate<Example> concerned) {
    Map<String, List<Integer>> slices = new TreeMap<>();
    for (int number : order) {
      if (!concerned.test(examples.get(number))) {
        continue;
      }
      String value = examples.get(number).slices().getOrDefault(field, "(missing)");
      slices.computeIfAbsent(value, first -> new ArrayList<>()).add(number);
    }
    return slices;
  }

  /** Those of some examples that are among others, in the one order. */
  public List<Integer> inOrder(Set<Integer> some) {
    return order.stream().filter(some::contains).toList();
  }
}
