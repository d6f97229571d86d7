package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
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
 * Gathers evidence on a mean from the trials of a population. In a fixed evaluation the sample is
 * the whole population. In an adaptive one it is what was met of it so far: the clusters, in their
 * order, up to the first that was not yet asked. Of missing trials the worst is assumed where it
 * would certify and the best where it would refute.
 */
record Sampling(Mode mode) {
  private static final double WORST = 0;
  private static final double BEST = 1;

  static Sampling of(Experiment experiment) {
    return new Sampling(experiment.evaluation().mode());
  }

  /**
   * Gathers what there is.
   *
   * @param binary whether the quality is always 0 or 1; the exact test is used then, if no two
   *     trials belong together
   * @return empty where no cluster is complete
   */
  Optional<MeanEvidence> gather(Population population, Quality quality, boolean binary) {
    var sample = new Sample(population, quality);
    for (List<String> cluster : population.clusters()) {
      if (mode == Mode.ADAPTIVE && !sample.isMet(cluster)) {
        break;
      }
      sample.add(cluster);
    }
    if (sample.complete.isEmpty()) {
      return Optional.empty();
    }
    boolean exact = binary && population.isUnclustered();
    MeanEvidence observed = evidence(sample.complete, population, exact);
    return Optional.of(
        sample.complete.size() == sample.worst.size()
            ? observed
            : new IncompleteEvidence(
                evidence(sample.worst, population, exact),
                evidence(sample.best, population, exact),
                observed));
  }

  private MeanEvidence evidence(List<Cluster> clusters, Population population, boolean exact) {
    if (exact && mode == Mode.FIXED) {
      long successes = clusters.stream().filter(cluster -> cluster.sum() == 1).count();
      return new BinomialEvidence(Math.toIntExact(successes), clusters.size());
    }
    int available = population.clusters().size();
    return new BettingEvidence(new ClusterSample(clusters, population.largest(), available));
  }

  /** The clusters met, with what is missing taken in three ways. */
  private static final class Sample {
    private final Population population;
    private final Quality quality;
    private final List<Cluster> complete = new ArrayList<>();
    private final List<Cluster> worst = new ArrayList<>();
    private final List<Cluster> best = new ArrayList<>();

    Sample(Population population, Quality quality) {
      this.population = population;
      this.quality = quality;
    }

    boolean isMet(List<String> examples) {
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
  }
}
