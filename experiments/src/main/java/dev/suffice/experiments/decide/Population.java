package dev.suffice.experiments.decide;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The test examples that a statement speaks of, by cluster, in the order in which every approach
 * meets them. Fixed before the first trial. Immutable.
 */
final class Population {
  /** Numbers of the examples, cluster by cluster. */
  private final int[] examples;

  /** Where each cluster ends. */
  private final int[] ends;

  private final int repetitions;
  private final OptionalInt largest;

  /**
   * @param clusters numbers of the examples that belong together; none where there are published
   *     figures alone
   * @param repetitions answers per example
   */
  Population(Collection<List<Integer>> clusters, int repetitions) {
    this.examples = clusters.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    this.ends = clusters.stream().mapToInt(List::size).toArray();
    for (int cluster = 1; cluster < ends.length; cluster++) {
      ends[cluster] += ends[cluster - 1];
    }
    this.repetitions = repetitions;
    this.largest = IntStream.range(0, ends.length).map(this::size).max();
  }

  /** How many clusters there are. */
  int clusters() {
    return ends.length;
  }

  /** How many examples there are. */
  int examples() {
    return examples.length;
  }

  /** How many trials there are if everything is asked. */
  int trials() {
    return examples.length * repetitions;
  }

  /** How many trials a cluster has. */
  int size(int cluster) {
    return (ends[cluster] - start(cluster)) * repetitions;
  }

  private int start(int cluster) {
    return cluster == 0 ? 0 : ends[cluster - 1];
  }

  /** The row of one trial of a cluster. */
  int row(int cluster, int trial) {
    return examples[start(cluster) + trial / repetitions] * repetitions + trial % repetitions;
  }

  /** The rows of all trials, in order. */
  IntStream rows() {
    return IntStream.range(0, trials())
        .map(trial -> examples[trial / repetitions] * repetitions + trial % repetitions);
  }

  /** The numbers of the examples. */
  IntStream numbers() {
    return IntStream.of(examples);
  }

  /** The most trials a cluster can have. */
  int largest() {
    return largest.orElseThrow();
  }

  /** Whether every trial is independent of every other. */
  boolean isUnclustered() {
    return largest() == 1;
  }
}
