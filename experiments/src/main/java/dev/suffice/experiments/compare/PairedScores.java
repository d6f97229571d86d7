package dev.suffice.experiments.compare;

import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Snapshot.Measure;
import dev.suffice.api.comparison.TestItem;
import dev.suffice.experiments.stats.BettingEvidence;
import dev.suffice.experiments.stats.ClusterSample;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.MeanEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scores of two approaches by one metric on the examples that both answered: each example, and
 * repetition of it, is held against itself. Differences lie in [-1, 1] and are mapped to [0, 1],
 * above the middle where the later one is better, so that the core's test of bounded means serves.
 * The bets are fixed by the number of clusters that both test sets have in common, asked or not,
 * and so before any answer. Evidence from betting may be stopped at any time, so it holds for
 * evaluations that stopped early in the same order of the examples.
 */
final class PairedScores {
  private static final double MIDDLE = 0.5;

  private final List<Cluster> clusters;
  private final int largest;
  private final int available;
  private final int examples;
  private final int better;
  private final int worse;

  private PairedScores(
      List<Cluster> clusters, int largest, int available, int examples, int better, int worse) {
    this.clusters = clusters;
    this.largest = largest;
    this.available = available;
    this.examples = examples;
    this.better = better;
    this.worse = worse;
  }

  /**
   * Pairs two approaches.
   *
   * @param common the test examples that both runs have, with the clusters of the later one
   * @return empty where no example has a score on both sides
   */
  static Optional<PairedScores> of(
      List<TestItem> common, ApproachStanding before, ApproachStanding after, Measure metric) {
    return of(common, before, after, metric, OptionalDouble.empty());
  }

  /**
   * As {@link #of(List, ApproachStanding, ApproachStanding, Measure)}.
   *
   * @param lost the score of what the later one did not answer and the earlier one did; empty: such
   *     examples are left out
   */
  static Optional<PairedScores> of(
      List<TestItem> common,
      ApproachStanding before,
      ApproachStanding after,
      Measure metric,
      OptionalDouble lost) {
    Map<String, List<Double>> earlier = before.scores().getOrDefault(metric.name(), Map.of());
    Map<String, List<Double>> later = after.scores().getOrDefault(metric.name(), Map.of());
    Map<Integer, List<Double>> byCluster = new LinkedHashMap<>();
    Map<Integer, Integer> sizes = new LinkedHashMap<>();
    int better = 0;
    int worse = 0;
    int examples = 0;
    int repetitions = 1;
    for (TestItem item : common) {
      List<Double> gains =
          gains(
              earlier.getOrDefault(item.key(), List.of()),
              later.getOrDefault(item.key(), List.of()),
              metric,
              lost);
      sizes.merge(item.cluster(), 1, Integer::sum);
      if (gains.isEmpty()) {
        continue;
      }
      examples++;
      repetitions = Math.max(repetitions, gains.size());
      double gain = gains.stream().mapToDouble(Double::doubleValue).sum();
      better += gain > 0 ? 1 : 0;
      worse += gain < 0 ? 1 : 0;
      byCluster.computeIfAbsent(item.cluster(), first -> new ArrayList<>()).addAll(gains);
    }
    if (byCluster.isEmpty()) {
      return Optional.empty();
    }
    int largest = repetitions * sizes.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Cluster> clusters = byCluster.values().stream().map(PairedScores::cluster).toList();
    return Optional.of(new PairedScores(clusters, largest, sizes.size(), examples, better, worse));
  }

  /** By how much each repetition of an example got better. */
  private static List<Double> gains(
      List<Double> before, List<Double> after, Measure metric, OptionalDouble lost) {
    var gains = new ArrayList<Double>();
    int pairs = lost.isPresent() ? before.size() : Math.min(before.size(), after.size());
    for (int repetition = 0; repetition < pairs; repetition++) {
      double later = repetition < after.size() ? after.get(repetition) : lost.orElseThrow();
      double difference = later - before.get(repetition);
      gains.add(metric.event() ? -difference : difference);
    }
    return gains;
  }

  private static Cluster cluster(List<Double> gains) {
    return new Cluster(gains.stream().mapToDouble(PairedScores::mapped).sum(), gains.size());
  }

  /** A gain as the test wants it. */
  static double mapped(double gain) {
    return (gain + 1) * MIDDLE;
  }

  /** The gain that a value of the test stands for. */
  static double gain(double mapped) {
    return mapped / MIDDLE - 1;
  }

  /** What the pairs say of the mean of the {@linkplain #mapped mapped} gains. */
  MeanEvidence evidence() {
    return new BettingEvidence(new ClusterSample(clusters, largest, available));
  }

  /** Examples with a score on both sides. */
  int examples() {
    return examples;
  }

  /** How many of them got better. */
  int better() {
    return better;
  }

  /** How many of them got worse. */
  int worse() {
    return worse;
  }
}
