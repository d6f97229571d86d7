package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The clusters of a population, with what is missing taken in three ways. */
final class MetClusters {
  private final List<Cluster> complete = new ArrayList<>();
  private final List<Cluster> worst = new ArrayList<>();
  private final List<Cluster> best = new ArrayList<>();

  /**
   * One cluster.
   *
   * @param sum of the values that are there
   * @param missing values that are not
   * @param size how many there should be
   */
  record Met(double sum, int missing, int size) {
    Cluster worst() {
      return new Cluster(sum, size);
    }

    Cluster best() {
      return new Cluster(sum + missing, size);
    }
  }

  static Met met(Population population, int cluster, Quality quality) {
    double sum = 0;
    int missing = 0;
    int size = population.size(cluster);
    for (int trial = 0; trial < size; trial++) {
      OptionalDouble value = quality.of(population.row(cluster, trial));
      sum += value.orElse(0);
      missing += value.isPresent() ? 0 : 1;
    }
    return new Met(sum, missing, size);
  }

  void add(Met cluster) {
    worst.add(cluster.worst());
    best.add(cluster.best());
    if (cluster.missing() == 0) {
      complete.add(cluster.worst());
    }
  }

  /** Without those of which anything is missing. */
  List<Cluster> complete() {
    return complete;
  }

  /** All, missing values at their worst. */
  List<Cluster> worst() {
    return worst;
  }

  /** All, missing values at their best. */
  List<Cluster> best() {
    return best;
  }

  boolean isComplete() {
    return complete.size() == worst.size();
  }
}
