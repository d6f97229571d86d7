package dev.suffice.experiments.stats;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clusters of a sequence, counted by kind from one look to the next: what it takes to bet
 * against other bounds than the one under test. There are about a hundred looks, evenly spaced, and
 * the present one. What a process reached in between is left out, which is safe and takes little
 * away. Not safe for several threads.
 */
final class CountedSequence {
  private static final int LOOKS = 100;

  private final int every;
  private final List<CountedClusters> closed = new ArrayList<>();
  private final Map<Cluster, Integer> open = new LinkedHashMap<>();
  private int clusters;
  private int values;
  private double sum;

  /**
   * @param available how many clusters there are expected to be
   */
  CountedSequence(int available) {
    this.every = (available + LOOKS - 1) / LOOKS;
  }

  void add(Cluster cluster) {
    open.merge(cluster, 1, Integer::sum);
    clusters++;
    values += cluster.size();
    sum += cluster.sum();
    if (clusters % every == 0) {
      closed.add(new CountedClusters(open));
      open.clear();
    }
  }

  int clusters() {
    return clusters;
  }

  int values() {
    return values;
  }

  double sum() {
    return sum;
  }

  /** All clusters, whatever their order. */
  CountedClusters all() {
    Map<Cluster, Integer> counts = new LinkedHashMap<>();
    closed.forEach(some -> some.addTo(counts));
    new CountedClusters(open).addTo(counts);
    return new CountedClusters(counts);
  }

  /**
   * The logarithm of the largest evidence, at any look, against "the mean is at most the bound"; at
   * least 0, the value before the first cluster. Falls as the bound rises.
   *
   * @param bound in [1e-10, 1 - 1e-10]
   */
  double logSupremum(double bound, OneSidedDesign design, boolean mirrored) {
    var capital = new BettingCapital(bound, design.logWeights());
    for (CountedClusters some : closed) {
      some.feed(capital, bound, design.largest(), mirrored);
    }
    new CountedClusters(open).feed(capital, bound, design.largest(), mirrored);
    return capital.logSupremum();
  }
}
