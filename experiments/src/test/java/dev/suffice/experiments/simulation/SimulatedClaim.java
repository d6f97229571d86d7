package dev.suffice.experiments.simulation;

import dev.suffice.experiments.stats.BettingEvidence;
import dev.suffice.experiments.stats.BinomialEvidence;
import dev.suffice.experiments.stats.ClusterSample;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.LevelLadder;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.SequentialDesign;
import java.util.List;

/**
 * A requirement as the simulation sees it.
 *
 * @param available units it is on
 * @param largest the most values of a unit
 * @param every units between looks of the alpha-spending
 * @param method how it is tested
 */
record SimulatedClaim(double threshold, int available, int largest, int every, Method method) {
  enum Method {
    /** Exact binomial tests of values that are 0 or 1. */
    SPENDING,
    /** Mixture of betting processes. */
    MIXTURE
  }

  static SimulatedClaim of(double threshold, int available, Method method) {
    return new SimulatedClaim(threshold, available, 1, 20, method);
  }

  SequentialDesign design(double alpha, int approaches, int claims) {
    double refute = alpha / claims;
    return method == Method.SPENDING
        ? SequentialDesign.binary(
            threshold,
            available,
            every,
            LevelLadder.holm(alpha, approaches),
            LevelLadder.of(refute))
        : SequentialDesign.bounded(threshold, available, largest, alpha / approaches, refute);
  }

  MeanEvidence fixed(List<Cluster> clusters) {
    if (method == Method.SPENDING) {
      long successes = clusters.stream().filter(cluster -> cluster.sum() == 1).count();
      return new BinomialEvidence((int) successes, clusters.size());
    }
    return new BettingEvidence(new ClusterSample(clusters, largest, available));
  }
}
