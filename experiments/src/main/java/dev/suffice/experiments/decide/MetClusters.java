package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The clusters of a population that were asked, with what is missing taken in three ways. */
final class MetClusters {
  private static final double WORST = 0;
  private static final double BEST = 1;

  private final Population population;
  private final Quality quality;
  private final List<Cluster> complete = new ArrayList<>();
  private final List<Cluster> worst = new ArrayList<>();
  private final List<Cluster> best = new ArrayList<>();

  MetClusters(Population population, Quality quality) {
    this.population = population;
    this.quality = quality;
  }

  /** Whether every trial of a cluster was made, be it lost. */
  boolean isAsked(List<String> examples) {
    for (String example : examples) {
      for (int repetition = 0; repetition < population.repetitions(); repetition++) {
        if (!quality.isMade(example, repetition)) {
          return false;
        }
      }
    }
    return true;
  }

  void add(List<String> examples) {
    double sum = 0;
    int missing = 0;
    for (String example : examples) {
      for (int repetition = 0; repetition < population.repetitions(); repetition++) {
        OptionalDouble value = quality.of(example, repetition);
        sum += value.orElse(0);
        missing += value.isPresent() ? 0 : 1;
      }
    }
    int size = examples.size() * population.repetitions();
    worst.add(new Cluster(sum + missing * WORST, size));
    best.add(new Cluster(sum + missing * BEST, size));
    if (missing == 0) {
      complete.add(new Cluster(sum, size));
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
