package dev.suffice.experiments.stats;

import java.util.List;

/**
 * Values in [0, 1] by cluster: values of one cluster depend on each other, clusters do not. The
 * mean of interest is the one over values.
 *
 * @param clusters in a fixed order; at least one
 * @param largest the most values any cluster could have, fixed before the data; at least 1
 * @param available how many clusters were foreseen, fixed before the data; more may have come
 */
public record ClusterSample(List<Cluster> clusters, int largest, int available) {
  /**
   * One cluster.
   *
   * @param sum of its values
   * @param size how many values; at least 1
   */
  public record Cluster(double sum, int size) {
    public Cluster {
      if (size < 1 || !(sum >= 0 && sum <= size * (1 + 1e-12))) {
        throw new IllegalArgumentException(
            "Values must lie in [0, 1], their sum be at most their number: %s of %s"
                .formatted(sum, size));
      }
    }
  }

  public ClusterSample {
    clusters = List.copyOf(clusters);
    if (clusters.isEmpty() || available < 1) {
      throw new IllegalArgumentException(
          "No clusters, or none foreseen: %s of %s".formatted(clusters.size(), available));
    }
    for (Cluster cluster : clusters) {
      if (cluster.size() > largest) {
        throw new IllegalArgumentException(
            "A cluster has %s values, at most %s were foreseen".formatted(cluster.size(), largest));
      }
    }
  }

  /** How many values there are. */
  public int values() {
    return clusters.stream().mapToInt(Cluster::size).sum();
  }

  /** The mean over values. */
  public double mean() {
    double sum = 0;
    for (Cluster cluster : clusters) {
      sum += cluster.sum();
    }
    return sum / values();
  }
}
