package dev.suffice.experiments.tally;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The test examples that a statement speaks of, by cluster, in the order in which every approach
 * meets them. Fixed before the first trial. Immutable.
 */
public final class Population {
  /** Numbers of the examples, cluster by cluster. */
  private final int[] examples;

  /** Where each cluster ends. */
  private final int[] ends;

  private final int repetitions;
  private final int planned;
  private final OptionalInt largest;

  /**
   * @param clusters numbers of the examples that belong together; none where there are published
   *     figures alone
   * @param repetitions answers per example
   * @param planned the first so many clusters were there before the first trial; the others were
   *     added after answers had been seen
   */
  public Population(Collection<List<Integer>> clusters, int repetitions, int planned) {
    this.examples = clusters.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    this.ends = clusters.stream().mapToInt(List::size).toArray();
    for (int cluster = 1; cluster < ends.length; cluster++) {
      ends[cluster] += ends[cluster - 1];
    }
    this.repetitions = repetitions;
    this.planned = planned;
    this.largest = IntStream.range(0, ends.length).map(this::size).max();
  }

  /** How many clusters there are. */
  public int clusters() {
    return ends.length;
  }

  /** How many examples there are. */
  public int examples() {
    return examples.length;
  }

  /** How many trials there are if everything is asked. */
  public int trials() {
    return examples.length * repetitions;
  }

  /** How many trials a cluster has. */
  public int size(int cluster) {
    return (ends[cluster] - start(cluster)) * repetitions;
  }

  private int start(int cluster) {
    return cluster == 0 ? 0 : ends[cluster - 1];
  }

  /** The row of one trial of a cluster. */
  public int row(int cluster, int trial) {
    return examples[start(cluster) + trial / repetitions] * repetitions + trial % repetitions;
  }

  /** The rows of all trials, in order. */
  public IntStream rows() {
    return IntStream.range(0, trials())
        .map(trial -> examples[trial / repetitions] * repetitions + trial % repetitions);
  }

  /** The numbers of the examples. */
  public IntStream numbers() {
    return IntStream.of(examples);
  }

  /** The most trials a cluster can have. */
  public int largest() {
    return largest.orElseThrow();
  }

  /** The numbers of the examples of a cluster. */
  public List<Integer> cluster(int cluster) {
    return IntStream.range(start(cluster), ends[cluster]).mapToObj(i -> examples[i]).toList();
  }

  /** How many answers there are per example. */
  public int repetitions() {
    return repetitions;
  }

  /** Whether it grew after answers had been seen. */
  public boolean isExtended() {
    return planned > 0 && planned < clusters();
  }

  /** How many clusters were foreseen; all of a slice that only what was added has. */
  public int foreseen() {
    return isExtended() ? planned : clusters();
  }

  /** Whether every trial is independent of every other. */
  public boolean isUnclustered() {
    return largest() == 1;
  }
}
