package dev.suffice.experiments.adapt;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one order in which every approach meets the test examples: the clusters are shuffled by the
 * experiment's seed, the examples of a cluster stay together. Fixed before the first trial, so that
 * what was answered so far is a fair sample of what was not. What was added after answers had been
 * seen comes after all that was there, lot by lot, shuffled among itself.
 *
 * @param positions of the examples in the test split
 * @param first how many of the test examples were there before the first trial
 */
public record ExampleOrder(List<Example> test, List<Integer> positions, int first) {
  public ExampleOrder {
    test = List.copyOf(test);
    positions = List.copyOf(positions);
  }

  public static ExampleOrder of(Experiment experiment) {
    List<Example> test = experiment.data().test();
    Map<String, List<Integer>> byCluster = new LinkedHashMap<>();
    for (int position = 0; position < test.size(); position++) {
      byCluster
          .computeIfAbsent(cluster(test.get(position)), cluster -> new ArrayList<>())
          .add(position);
    }
    List<Integer> lots = experiment.data().lots();
    var positions = new ArrayList<Integer>();
    int from = 0;
    for (int lot : lots) {
      int start = from;
      int end = from + lot;
      var clusters =
          new ArrayList<>(
              byCluster.values().stream()
                  .filter(cluster -> cluster.get(0) >= start && cluster.get(0) < end)
                  .toList());
      Collections.shuffle(clusters, new Random(experiment.evaluation().seed()));
      clusters.forEach(positions::addAll);
      from = end;
    }
    return new ExampleOrder(test, positions, lots.get(0));
  }

  /** Ids of the examples that were added after answers had been seen. */
  public Set<String> added() {
    return test.subList(first, test.size()).stream()
        .map(Example::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The cluster an example belongs to, which is its own where the data name none. */
  public static String cluster(Example example) {
    return example
        .cluster()
        .map(cluster -> "cluster " + cluster)
        .orElseGet(() -> "example " + example.id());
  }

  /** The examples in this order. */
  public List<Example> examples() {
    return positions.stream().map(test::get).toList();
  }
}
