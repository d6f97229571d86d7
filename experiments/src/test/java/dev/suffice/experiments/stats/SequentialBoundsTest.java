package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds of sequences that stop when somebody likes what is seen cover the true mean. */
class SequentialBoundsTest {
  private static final double LEVEL = 0.05;
  private static final int RUNS = 500;
  private static final int MOST = 100;

  static Stream<SequentialDesign> designs() {
    return Stream.of(
        SequentialDesign.binary(0.8, MOST, 5, LevelLadder.holm(0.05, 4), LevelLadder.of(LEVEL)),
        SequentialDesign.bounded(0.8, MOST, 1, LEVEL / 4, LEVEL));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void theTrueMeanIsRarelyBelowTheLowerOrAboveTheUpperBound(SequentialDesign design) {
    var random = new SplittableRandom(4);
    double mean = 0.77;
    int below = 0;
    int above = 0;
    for (int run = 0; run < RUNS; run++) {
      SequentialEvidence evidence = design.begin();
      int length = 20 + random.nextInt(MOST - 19);
      for (int value = 0; value < length; value++) {
        evidence.add(new Cluster(random.nextDouble() < mean ? 1 : 0, 1));
      }
      below += evidence.lower(LEVEL) > mean ? 1 : 0;
      above += evidence.upper(LEVEL) < mean ? 1 : 0;
    }

    assertThat(ClopperPearson.lower(below, RUNS, 0.001)).isLessThanOrEqualTo(LEVEL);
    assertThat(ClopperPearson.lower(above, RUNS, 0.001)).isLessThanOrEqualTo(LEVEL);
  }
}
