package dev.suffice.experiments.decide;

import dev.suffice.api.task.Example;
import dev.suffice.experiments.adapt.ExampleOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The test examples that a statement speaks of, by cluster. Fixed before the first trial.
 *
 * @param clusters ids of the examples that belong together, in the order in which every approach
 *     meets them; none where there are published figures alone
 * @param repetitions answers per example
 */
record Population(List<List<String>> clusters, int repetitions) {
  Population {
    clusters = List.copyOf(clusters);
  }

  static Population of(List<Example> examples, int repetitions) {
    Map<String, List<String>> byCluster =
        examples.stream()
            .collect(
                Collectors.groupingBy(
                    ExampleOrder::cluster,
                    LinkedHashMap::new,
                    Collectors.mapping(Example::id, Collectors.toList())));
    return new Population(byCluster.values().stream().map(List::copyOf).toList(), repetitions);
  }

  /** Examples by the value they have in a field; values in alphabetical order. */
  static Map<String, List<Example>> slices(List<Example> examples, String field) {
    return examples.stream()
        .collect(
            Collectors.groupingBy(
                example -> example.slices().getOrDefault(field, "(missing)"),
                TreeMap::new,
                Collectors.toList()));
  }

  int examples() {
    return clusters.stream().mapToInt(List::size).sum();
  }

  /** The most trials a cluster can have. */
  int largest() {
    return clusters.stream().mapToInt(List::size).max().orElseThrow() * repetitions;
  }

  /** Whether every trial is independent of every other. */
  boolean isUnclustered() {
    return largest() == 1;
  }
}
