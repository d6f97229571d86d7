package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.BettingEvidence;
import dev.suffice.experiments.stats.BinomialEvidence;
import dev.suffice.experiments.stats.ClusterSample;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.IncompleteEvidence;
import dev.suffice.experiments.stats.MeanEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gathers evidence on a mean from the trials of a population. The sample is the whole population,
 * fixed beforehand; of missing trials the worst is assumed where it would certify and the best
 * where it would refute.
 */
final class Evidence {
  private static final double WORST = 0;
  private static final double BEST = 1;

  private final Population population;
  private final boolean binary;
  private final List<Cluster> complete = new ArrayList<>();
  private final List<Cluster> worst = new ArrayList<>();
  private final List<Cluster> best = new ArrayList<>();

  private Evidence(Population population, boolean binary) {
    this.population = population;
    this.binary = binary && population.isUnclustered();
  }

  /**
   * Gathers what there is.
   *
   * @param binary whether the quality is always 0 or 1; the exact test is used then, if no two
   *     trials belong together
   * @return empty where no cluster is complete
   */
  static Optional<MeanEvidence> gather(Population population, Quality quality, boolean binary) {
    var evidence = new Evidence(population, binary);
    population.clusters().forEach(examples -> evidence.add(examples, quality));
    return evidence.result();
  }

  private void add(List<String> examples, Quality quality) {
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

  private Optional<MeanEvidence> result() {
    if (complete.isEmpty()) {
      return Optional.empty();
    }
    MeanEvidence observed = of(complete);
    return Optional.of(
        complete.size() == worst.size()
            ? observed
            : new IncompleteEvidence(of(worst), of(best), observed));
  }

  private MeanEvidence of(List<Cluster> clusters) {
    if (binary) {
      long successes = clusters.stream().filter(cluster -> cluster.sum() == 1).count();
      return new BinomialEvidence(Math.toIntExact(successes), clusters.size());
    }
    int available = population.clusters().size();
    return new BettingEvidence(new ClusterSample(clusters, population.largest(), available));
  }
}
