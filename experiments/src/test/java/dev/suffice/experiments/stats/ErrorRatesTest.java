package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The fixed procedure, simulated where it is hardest: true means on the threshold or a hair beside
 * it. Some approach is certified wrongly, or a given one refuted wrongly, no more often than
 * promised.
 */
class ErrorRatesTest {
  private static final double ALPHA = 0.05;
  private static final int RUNS = 10_000;
  private static final int APPROACHES = 6;
  private static final int CLAIMS = 3;
  private static final double BESIDE = 1e-6;

  @Test
  void binaryScores() {
    keepsItsPromises(0.85, random -> binomial(random, 0.85, 300), RUNS);
    keepsItsPromises(0.97, random -> binomial(random, 0.97, 150), RUNS);
  }

  @Test
  void continuousScores() {
    // the mean of the square root of a uniform value is 2/3
    keepsItsPromises(2.0 / 3, random -> independent(random, 80, one -> Math.sqrt(one)), 4_000);
  }

  @Test
  void scoresThatAreMostlyZero() {
    // one in twenty scores is uniform, the others are 0
    keepsItsPromises(
        0.025, random -> independent(random, 120, one -> one < 0.05 ? one * 20 : 0), 4_000);
  }

  @Test
  void clustersWhoseSizeGoesWithTheirQuality() {
    // sizes 1 and 9 are equally frequent; single values succeed with 0.6, large clusters with 0.9
    double mean = (1 * 0.6 + 9 * 0.9) / 10;
    keepsItsPromises(mean, ErrorRatesTest::clustered, 4_000);
  }

  private static MeanEvidence binomial(Random random, double p, int trials) {
    int successes = 0;
    for (int trial = 0; trial < trials; trial++) {
      successes += random.nextDouble() < p ? 1 : 0;
    }
    return new BinomialEvidence(successes, trials);
  }

  private static MeanEvidence independent(
      Random random, int trials, Function<Double, Double> score) {
    List<Cluster> clusters = new ArrayList<>();
    for (int trial = 0; trial < trials; trial++) {
      clusters.add(new Cluster(score.apply(random.nextDouble()), 1));
    }
    return new BettingEvidence(new ClusterSample(clusters, 1, trials));
  }

  private static MeanEvidence clustered(Random random) {
    List<Cluster> clusters = new ArrayList<>();
    for (int cluster = 0; cluster < 80; cluster++) {
      boolean large = random.nextBoolean();
      boolean good = random.nextDouble() < (large ? 0.9 : 0.6);
      int size = large ? 9 : 1;
      clusters.add(new Cluster(good ? size : 0, size));
    }
    return new BettingEvidence(new ClusterSample(clusters, 9, 80));
  }

  private static void keepsItsPromises(
      double mean, Function<Random, MeanEvidence> sample, int runs) {
    var random = new Random(42);
    int certified = 0;
    int refuted = 0;
    for (int run = 0; run < runs; run++) {
      certified += anyCertified(random, sample, mean + BESIDE) ? 1 : 0;
      refuted += anyRefuted(random, sample, mean) ? 1 : 0;
    }
    assertThat(ClopperPearson.lower(certified, runs, 0.001))
        .as("wrongly certified in %d of %d", certified, runs)
        .isLessThanOrEqualTo(ALPHA);
    assertThat(ClopperPearson.lower(refuted, runs, 0.001))
        .as("wrongly refuted in %d of %d", refuted, runs)
        .isLessThanOrEqualTo(ALPHA);
  }

  /** Each approach is inadequate by a hair in one claim. */
  private static boolean anyCertified(
      Random random, Function<Random, MeanEvidence> sample, double threshold) {
    for (int approach = 0; approach < APPROACHES; approach++) {
      if (sample.apply(random).certifies(threshold, ALPHA / APPROACHES)) {
        return true;
      }
    }
    return false;
  }

  /** The cheapest adequate approach lies on the threshold in all its claims. */
  private static boolean anyRefuted(
      Random random, Function<Random, MeanEvidence> sample, double threshold) {
    for (int claim = 0; claim < CLAIMS; claim++) {
      if (sample.apply(random).refutes(threshold, ALPHA / CLAIMS)) {
        return true;
      }
    }
    return false;
  }
}
