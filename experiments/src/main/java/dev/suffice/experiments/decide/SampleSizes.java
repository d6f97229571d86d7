package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.SampleSize;
import dev.suffice.experiments.stats.BettingEvidence;
import dev.suffice.experiments.stats.BinomialPower;
import dev.suffice.experiments.stats.ClusterSample;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.WholeNumberSearch;
import dev.suffice.experiments.tally.Population;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How many examples the requirements of an experiment need, known before anything is spent. */
public final class SampleSizes {
  private static final double POWER = 0.8;

  /** Beyond this many clusters nobody is helped by a number. */
  private static final int MOST_CLUSTERS = 1 << 16;

  private SampleSizes() {}

  /** One for each requirement that can be tested, and slice; none without test examples. */
  public static List<SampleSize> of(Experiment experiment) {
    if (experiment.adequacy().isEmpty() || experiment.data().test().isEmpty()) {
      return List.of();
    }
    List<Claim> claims = Claims.of(experiment);
    double alpha = experiment.adequacy().get().alpha();
    double level =
        Levels.of(alpha, experiment.approaches().size(), claims.size(), Exploration.NONE).certify();
    return claims.stream()
        .filter(claim -> Feasibility.untestable(experiment, claim.requirement()).isEmpty())
        .flatMap(claim -> size(experiment, claim, level).stream())
        .toList();
  }

  private static List<SampleSize> size(Experiment experiment, Claim claim, double level) {
    OptionalDouble asked = Feasibility.asked(experiment, claim.requirement());
    if (asked.isEmpty()) {
      return List.of();
    }
    double threshold = asked.getAsDouble();
    Population population = claim.population();
    int available = population.clusters();
    boolean exact =
        population.isUnclustered() && Feasibility.isBinary(experiment, claim.requirement());
    if (!exact) {
      OptionalLong least = leastClusters(population.largest(), threshold, level);
      return List.of(new SampleSize(claim.text(), available, least, OptionalLong.empty()));
    }
    OptionalLong least = BinomialPower.toCertify(1, threshold, level, POWER);
    OptionalLong likely = BinomialPower.toCertify((1 + threshold) / 2, threshold, level, POWER);
    return List.of(new SampleSize(claim.text(), available, least, likely));
  }

  /** The fewest clusters, all of the largest size and perfect, that certify a mean. */
  private static OptionalLong leastClusters(int size, double threshold, double level) {
    return WholeNumberSearch.first(
        clusters -> certifies((int) clusters, size, threshold, level), MOST_CLUSTERS);
  }

  private static boolean certifies(int clusters, int size, double threshold, double level) {
    List<Cluster> perfect = Collections.nCopies(clusters, new Cluster(size, size));
    return new BettingEvidence(new ClusterSample(perfect, size, clusters))
        .certifies(threshold, level);
  }
}
