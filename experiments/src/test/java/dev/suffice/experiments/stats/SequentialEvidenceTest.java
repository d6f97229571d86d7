package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SequentialEvidenceTest {
  private static final double CERTIFY = 0.05 / 6;
  private static final double REFUTE = 0.05;

  static Stream<SequentialDesign> designs() {
    return Stream.of(
        SequentialDesign.binary(0.85, 600, 20, LevelLadder.holm(0.05, 6), LevelLadder.of(REFUTE)),
        SequentialDesign.bounded(0.85, 600, 1, CERTIFY, REFUTE));
  }

  private static List<Cluster> ones(double share, int of, int seed) {
    var random = new Random(seed);
    var values = new ArrayList<Cluster>();
    for (int value = 0; value < of; value++) {
      values.add(new Cluster(random.nextDouble() < share ? 1 : 0, 1));
    }
    return values;
  }

  private static SequentialEvidence fed(SequentialDesign design, List<Cluster> values) {
    SequentialEvidence evidence = design.begin();
    values.forEach(evidence::add);
    return evidence;
  }

  @ParameterizedTest
  @MethodSource("designs")
  void aGoodSequenceIsCertifiedAndABadOneRefutedLongBeforeTheEnd(SequentialDesign design) {
    var good = fed(design, ones(0.97, 200, 1));
    var bad = fed(design, ones(0.70, 200, 2));

    assertThat(good.certifies(0.85, CERTIFY)).isTrue();
    assertThat(good.refutes(0.85, REFUTE)).isFalse();
    assertThat(bad.refutes(0.85, REFUTE)).isTrue();
    assertThat(bad.certifies(0.85, CERTIFY)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("designs")
  void onceDecidedIsDecided(SequentialDesign design) {
    var evidence = fed(design, ones(0.97, 200, 1));
    double before = evidence.certificationP();

    ones(0, 300, 1).forEach(evidence::add);

    assertThat(evidence.certificationP()).isEqualTo(before);
    assertThat(evidence.certifies(0.85, CERTIFY)).isTrue();
    assertThat(evidence.lower(CERTIFY)).isGreaterThan(evidence.mean());
  }

  @ParameterizedTest
  @MethodSource("designs")
  void boundsAgreeWithTheDecisions(SequentialDesign design) {
    for (int seed = 0; seed < 40; seed++) {
      var evidence = fed(design, ones(0.7 + 0.0075 * seed, 100 + 10 * seed, seed));
      assertThat(evidence.lower(CERTIFY) >= 0.85).isEqualTo(evidence.certifies(0.85, CERTIFY));
      assertThat(evidence.upper(REFUTE) < 0.85).isEqualTo(evidence.refutes(0.85, REFUTE));
      assertThat(evidence.lower(CERTIFY)).isLessThan(evidence.upper(REFUTE));
    }
  }

  @ParameterizedTest
  @MethodSource("designs")
  void boundsAreWhereOtherThresholdsTurn(SequentialDesign design) {
    var evidence = fed(design, ones(0.9, 300, 5));
    double lower = evidence.lower(CERTIFY);
    double upper = evidence.upper(REFUTE);

    assertThat(evidence.certifies(lower - 0.004, CERTIFY)).isTrue();
    assertThat(evidence.certifies(lower + 0.004, CERTIFY)).isFalse();
    assertThat(evidence.refutes(upper + 0.004, REFUTE)).isTrue();
    assertThat(evidence.refutes(upper - 0.004, REFUTE)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("designs")
  void extremeThresholdsNeedNoData(SequentialDesign design) {
    SequentialEvidence perfect = fed(design, ones(1, 100, 1));

    assertThat(perfect.certifies(0, 1e-9)).isTrue();
    assertThat(perfect.certifies(1, 0.05)).isFalse();
    assertThat(perfect.refutes(1, REFUTE)).isFalse();
    assertThat(perfect.refutes(1.5, REFUTE)).isTrue();
    assertThat(fed(design, ones(0.99, 100, 1)).refutes(1, REFUTE)).isTrue();
  }

  @Test
  void equalFurtherNeedsAreExpectedWhateverTheMethod() {
    List<Cluster> values = ones(0.9, 100, 9);
    double threshold = 0.85;

    var further =
        designs().map(design -> fed(design, values).furtherClusters(threshold, CERTIFY, REFUTE));

    assertThat(further).hasSize(2).allMatch(need -> need.orElseThrow() > 50);
  }

  @Test
  void theMeanIsTheOneOverValues() {
    SequentialDesign design = SequentialDesign.bounded(0.5, 10, 9, CERTIFY, REFUTE);

    var evidence = fed(design, List.of(new Cluster(9, 9), new Cluster(0, 1)));

    assertThat(evidence.mean()).isCloseTo(0.9, within(1e-15));
    assertThat(evidence.values()).isEqualTo(10);
    assertThat(evidence.clusters()).isEqualTo(2);
    assertThatThrownBy(() -> evidence.add(new Cluster(3, 10))).hasMessageContaining("10 values");
    assertThatThrownBy(() -> design.begin().mean()).hasMessageContaining("Nothing");
  }

  @Test
  void spendingTakesSingleBinaryValuesOfTheTestSetOnly() {
    SequentialDesign design =
        SequentialDesign.binary(0.5, 3, 1, LevelLadder.of(0.05), LevelLadder.of(0.05));

    assertThatThrownBy(() -> design.begin().add(new Cluster(0.5, 1)))
        .hasMessageContaining("0 or 1");
    assertThatThrownBy(() -> design.begin().add(new Cluster(2, 2))).hasMessageContaining("0 or 1");
    assertThatThrownBy(() -> fed(design, ones(1, 4, 1))).hasMessageContaining("3");
  }

  @Test
  void levelsOfALadderFall() {
    assertThatThrownBy(() -> new LevelLadder(List.of(0.01, 0.05))).hasMessageContaining("fall");
    assertThat(LevelLadder.holm(0.05, 2).with(0.01).levels()).containsExactly(0.05, 0.025, 0.01);
    assertThat(LevelLadder.holm(0.05, 2).with(0.01).downTo(0.025).levels())
        .containsExactly(0.05, 0.025);
    assertThat(LevelLadder.holm(0.05, 2).with(0.025).smallest()).isEqualTo(0.025);
  }
}
