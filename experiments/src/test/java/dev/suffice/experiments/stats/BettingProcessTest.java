package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BettingProcessTest {
  @Test
  void evidenceIsTheWeightedProductOfTheBets() {
    double bound = 0.8;
    double level = 0.05;
    var process = new BettingProcess(bound, level, 50);
    var values = new double[] {1, 1, 0, 0.5, 1, 0.25, 1, 1, 1, 0, 1, 1, 1, 1, 0.75, 1, 1, 0, 1, 1};
    for (double value : values) {
      process.add(value - bound);
    }

    assertThat(process.logEvidence())
        .isCloseTo(Math.log(byDefinition(values, bound, level, 50)), within(1e-12));
  }

  private static double byDefinition(double[] values, double bound, double level, int clusters) {
    double centre =
        1.5
            * Math.min(
                0.9, bound * Math.sqrt(2 * Math.log(1 / level) / (clusters * bound * (1 - bound))));
    double evidence = 0;
    double weights = 0;
    for (int bet = 0; bet < 48; bet++) {
      double fraction = 0.005 * Math.pow(0.98 / 0.005, bet / 47.0);
      double weight = Math.exp(-Math.pow(Math.log(fraction / centre) / 0.6, 2) / 2);
      double capital = 1;
      for (double value : values) {
        capital *= 1 + fraction / bound * (value - bound);
      }
      evidence += weight * capital;
      weights += weight;
    }
    return evidence / weights;
  }

  @Test
  void evidenceStartsAtOneAndHasExpectationOneAtTheBound() {
    double bound = 0.7;
    double afterSuccess = evidenceAfter(bound, 1);
    double afterFailure = evidenceAfter(bound, 0);

    assertThat(new BettingProcess(bound, 0.05, 100).logEvidence()).isCloseTo(0, within(1e-12));
    assertThat(bound * afterSuccess + (1 - bound) * afterFailure).isCloseTo(1, within(1e-12));
  }

  private static double evidenceAfter(double bound, double value) {
    var process = new BettingProcess(bound, 0.05, 100);
    process.add(value - bound);
    return Math.exp(process.logEvidence());
  }

  @Test
  void onceDecidedIsDecided() {
    var process = new BettingProcess(0.5, 0.05, 100);
    IntStream.range(0, 30).forEach(cluster -> process.add(0.5));
    assertThat(process.rejects(0.05)).isTrue();

    IntStream.range(0, 500).forEach(cluster -> process.add(-0.5));

    assertThat(process.logEvidence()).isNegative();
    assertThat(process.rejects(0.05)).isTrue();
  }

  @Test
  void itRarelyEverRejectsATrueHypothesisThoughLookedAtAfterEachCluster() {
    var random = new Random(11);
    int wrong = 0;
    int runs = 2_000;
    for (int run = 0; run < runs; run++) {
      wrong += everRejects(random) ? 1 : 0;
    }

    assertThat(ClopperPearson.lower(wrong, runs, 0.001)).isLessThanOrEqualTo(0.05);
  }

  private static boolean everRejects(Random random) {
    var process = new BettingProcess(0.9, 0.05, 150);
    for (int cluster = 0; cluster < 150; cluster++) {
      process.add((random.nextDouble() < 0.9 ? 1 : 0) - 0.9);
      if (process.rejects(0.05)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void impossibleValuesAreRefused() {
    var process = new BettingProcess(0.8, 0.05, 10);

    assertThatThrownBy(() -> process.add(0.3)).hasMessageContaining("deviation");
    assertThatThrownBy(() -> process.add(Double.NaN)).hasMessageContaining("deviation");
    assertThatThrownBy(() -> new BettingProcess(1, 0.05, 10)).hasMessageContaining("bound");
    assertThatThrownBy(() -> new BettingProcess(0.5, 0.05, 0)).hasMessageContaining("clusters");
  }
}
