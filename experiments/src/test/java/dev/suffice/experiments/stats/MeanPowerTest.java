package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeanPowerTest {
  private static final LevelLadder SIX = LevelLadder.holm(0.05, 6);
  private static final LevelLadder HALF = LevelLadder.of(0.025);

  private static MeanPower spending(int available) {
    return MeanPower.spending(0.72, available, 20, SIX, HALF);
  }

  private static MeanPower binomial(int trials) {
    return MeanPower.binomial(0.72, trials, 0.05 / 6, 0.025);
  }

  /** R 4.2.2: c the least with pbinom(c - 1, n, t, lower = FALSE) at most the level. */
  @Test
  void ofAFixedEvaluationItIsTheBinomialTailOfR() {
    assertThat(binomial(375).certifying(0.78)).isCloseTo(0.6026340354, within(1e-9));
    assertThat(binomial(375).certifying(0.80)).isCloseTo(0.8888820623, within(1e-9));
    assertThat(MeanPower.binomial(0.9, 100, 0.05, 0.05).certifying(0.97))
        .isCloseTo(0.8178548061, within(1e-9));
    assertThat(MeanPower.binomial(0.8, 14_000, 0.05 / 12, 0.05).certifying(0.81))
        .isCloseTo(0.6315267348, within(1e-9));
  }

  /** R 4.2.2: boundaries of the six levels and the chance to cross, path by path, nothing cut. */
  @Test
  void ofAlphaSpendingItIsWhatAnIndependentRecursionInRFinds() {
    assertThat(spending(375).certifying(0.78)).isCloseTo(0.4958545685, within(2e-7));
    assertThat(spending(375).certifying(0.80)).isCloseTo(0.8182412862, within(2e-7));
    assertThat(spending(375).refuting(0.66)).isCloseTo(0.6202071081, within(2e-7));
    assertThat(spending(375).refuting(0.64)).isCloseTo(0.8607481460, within(2e-7));
  }

  @Test
  void itRisesWithTheTrueMeanAndWithTheExamples() {
    MeanPower power = spending(375);
    for (double mean = 0.5; mean < 0.95; mean += 0.05) {
      assertThat(power.certifying(mean + 0.05)).isGreaterThanOrEqualTo(power.certifying(mean));
      assertThat(power.refuting(mean + 0.05)).isLessThanOrEqualTo(power.refuting(mean));
    }
    double[] certified = new double[4];
    for (int times = 0; times < certified.length; times++) {
      certified[times] = spending(200 << times).certified(0.9).orElseThrow();
    }
    assertThat(certified).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(certified[3]).isGreaterThan(0.72);
  }

  @Test
  void theMeansFoundHaveTheChanceAskedFor() {
    MeanPower power = spending(375);
    double even = power.certified(0.5).orElseThrow();
    assertThat(power.certifying(even)).isBetween(0.5, 0.51);
    double refuted = power.refuted(0.9).orElseThrow();
    assertThat(power.refuting(refuted)).isBetween(0.9, 0.91);
  }

  @Test
  void whereNotEvenPerfectionIsCertifiedThereIsNone() {
    assertThat(binomial(14).certified(0.5)).isEmpty();
    assertThat(spending(14).certified(0.5)).isEmpty();
    assertThat(binomial(15).certified(0.5)).isPresent();
    assertThat(spending(15).certified(0.5)).isPresent();
    assertThat(binomial(2).refuted(0.9)).isEmpty();
  }

  @Test
  void betweenTheLooksOnlyTheLastOneCountsWhenThereIsNone() {
    assertThat(MeanPower.spending(0.72, 100, 100, LevelLadder.of(0.05), HALF).certifying(0.8))
        .isCloseTo(MeanPower.binomial(0.72, 100, 0.05, 0.025).certifying(0.8), within(1e-7));
  }

  /** The product's own evidence, on sequences drawn at random; nothing of the recursion. */
  @Test
  void ofTheBettingMixtureItIsWhatTheEvidenceDecidesOnRandomSequences() {
    MeanPower once = MeanPower.betting(0.72, 0, 1, 200, 0.05, 0.05, true);
    MeanPower always = MeanPower.betting(0.72, 0, 1, 200, 0.05, 0.05, false);
    var design = SequentialDesign.bounded(0.72, 200, 1, 0.05, 0.05);
    var random = new Random(1);
    int runs = 2_000;
    int certifiedOnce = 0;
    int certifiedEver = 0;
    int refutedEver = 0;
    for (int run = 0; run < runs; run++) {
      SequentialEvidence good = design.begin();
      SequentialEvidence bad = design.begin();
      var process = new BettingProcess(0.72, 0.05, 200);
      for (int value = 0; value < 200; value++) {
        double one = random.nextDouble() < 0.8 ? 1 : 0;
        good.add(new Cluster(one, 1));
        process.add(one - 0.72);
        bad.add(new Cluster(random.nextDouble() < 0.63 ? 1 : 0, 1));
      }
      certifiedEver += good.certifies(0.72, 0.05) ? 1 : 0;
      refutedEver += bad.refutes(0.72, 0.05) ? 1 : 0;
      certifiedOnce += process.rejects(0.05) ? 1 : 0;
    }
    assertThat((double) certifiedEver / runs).isCloseTo(always.certifying(0.8), within(0.04));
    assertThat((double) refutedEver / runs).isCloseTo(always.refuting(0.63), within(0.04));
    assertThat((double) certifiedOnce / runs).isCloseTo(once.certifying(0.8), within(0.04));
    assertThat(always.certifying(0.8)).isGreaterThan(once.certifying(0.8));
  }

  @Test
  void valuesThatVaryLessAreDecidedSooner() {
    MeanPower wide = MeanPower.betting(0.49, 0, 1, 400, 0.01, 0.05, false);
    MeanPower narrow = MeanPower.betting(0.49, 0.3, 0.7, 400, 0.01, 0.05, false);
    assertThat(narrow.certified(0.9).orElseThrow()).isLessThan(wide.certified(0.9).orElseThrow());
    assertThatThrownBy(() -> MeanPower.betting(0.49, 0.5, 1, 400, 0.01, 0.05, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
