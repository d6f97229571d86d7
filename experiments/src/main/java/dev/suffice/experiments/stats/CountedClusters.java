package dev.suffice.experiments.stats;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Clusters whose order does not matter: how many there are of each kind, so that equal ones are bet
 * on at once. Immutable.
 */
final class CountedClusters {
  private final double[] sums;
  private final int[] sizes;
  private final int[] times;

  /**
   * @param counts in an order that does not change from one time to the next
   */
  CountedClusters(Map<Cluster, Integer> counts) {
    sums = new double[counts.size()];
    sizes = new int[counts.size()];
    times = new int[counts.size()];
    int kind = 0;
    for (Map.Entry<Cluster, Integer> entry : counts.entrySet()) {
      sums[kind] = entry.getKey().sum();
      sizes[kind] = entry.getKey().size();
      times[kind] = entry.getValue();
      kind++;
    }
  }

  static CountedClusters of(Collection<Cluster> clusters) {
    Map<Cluster, Integer> counts = new LinkedHashMap<>();
    clusters.forEach(cluster -> counts.merge(cluster, 1, Integer::sum));
    return new CountedClusters(counts);
  }

  /** Adds these to others that are counted. */
  void addTo(Map<Cluster, Integer> counts) {
    for (int kind = 0; kind < times.length; kind++) {
      counts.merge(new Cluster(sums[kind], sizes[kind]), times[kind], Integer::sum);
    }
  }

  /**
   * Bets on them.
   *
   * @param largest the most values any cluster could have
   * @param mirrored whether the values' distances from 1 are bet on
   */
  void feed(BettingProcess process, int largest, boolean mirrored) {
    for (int kind = 0; kind < times.length; kind++) {
      process.add(deviation(kind, process.bound(), largest, mirrored), times[kind]);
    }
  }

  /** Bets on them and looks at what came of it. */
  void feed(BettingCapital capital, double bound, int largest, boolean mirrored) {
    for (int kind = 0; kind < times.length; kind++) {
      capital.add(deviation(kind, bound, largest, mirrored), times[kind]);
    }
    capital.look();
  }

  private double deviation(int kind, double bound, int largest, boolean mirrored) {
    double sum = mirrored ? sizes[kind] - sums[kind] : sums[kind];
    return (sum - sizes[kind] * bound) / largest;
  }
}
