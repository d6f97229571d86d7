package dev.suffice.experiments.adapt;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The one order in which every approach meets the test examples: the clusters are shuffled by the
 * experiment's seed, the examples of a cluster stay together. Fixed before the first trial, so that
 * what was answered so far is a fair sample of what was not.
 *
 * @param positions of the examples in the test split
 */
public record ExampleOrder(List<Example> test, List<Integer> positions) {
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
    var clusters = new ArrayList<>(byCluster.values());
    Collections.shuffle(clusters, new Random(experiment.evaluation().seed()));
    return new ExampleOrder(test, clusters.stream().flatMap(List::stream).toList());
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
