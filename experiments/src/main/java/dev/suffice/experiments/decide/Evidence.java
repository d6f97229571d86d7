package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.BettingEvidence;
import dev.suffice.experiments.stats.BinomialEvidence;
import dev.suffice.experiments.stats.ClusterSample;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.MeanEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Gathers evidence on a mean from the complete clusters of a population. */
final class Evidence {
  private Evidence() {}

  /**
   * Gathers what there is.
   *
   * @param binary whether the quality is always 0 or 1; the exact test is used then, if no two
   *     trials belong together
   * @return empty where no cluster is complete
   */
  static Optional<MeanEvidence> gather(Population population, Quality quality, boolean binary) {
    List<Cluster> clusters = complete(population, quality);
    if (clusters.isEmpty()) {
      return Optional.empty();
    }
    if (binary && population.isUnclustered()) {
      long successes = clusters.stream().filter(cluster -> cluster.sum() == 1).count();
      return Optional.of(new BinomialEvidence(Math.toIntExact(successes), clusters.size()));
    }
    int available = population.clusters().size();
    return Optional.of(
        new BettingEvidence(new ClusterSample(clusters, population.largest(), available)));
  }

  private static List<Cluster> complete(Population population, Quality quality) {
    var complete = new ArrayList<Cluster>();
    for (List<String> examples : population.clusters()) {
      cluster(examples, population.repetitions(), quality).ifPresent(complete::add);
    }
    return complete;
  }

  private static Optional<Cluster> cluster(
      List<String> examples, int repetitions, Quality quality) {
    double sum = 0;
    for (String example : examples) {
      for (int repetition = 0; repetition < repetitions; repetition++) {
        OptionalDouble value = quality.of(example, repetition);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        sum += value.getAsDouble();
      }
    }
    return Optional.of(new Cluster(sum, examples.size() * repetitions));
  }
}
