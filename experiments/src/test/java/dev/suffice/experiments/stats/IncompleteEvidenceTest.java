package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncompleteEvidenceTest {
  private static final double LEVEL = 0.05;

  /** 90 right, 5 wrong, 5 missing of 100. */
  private final MeanEvidence incomplete =
      new IncompleteEvidence(
          new BinomialEvidence(90, 100),
          new BinomialEvidence(95, 100),
          new BinomialEvidence(90, 95));

  @Test
  void theObservedMeanIsThatOfWhatIsThere() {
    assertThat(incomplete.mean()).isEqualTo(90 / 95.0);
    assertThat(incomplete.values()).isEqualTo(95);
  }

  @Test
  void boundsHoldWhateverTheMissingValuesAre() {
    assertThat(incomplete.lower(LEVEL)).isEqualTo(new BinomialEvidence(90, 100).lower(LEVEL));
    assertThat(incomplete.upper(LEVEL)).isEqualTo(new BinomialEvidence(95, 100).upper(LEVEL));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void whatItDecidesTheWholeSampleDecidesToo(int right) {
    var whole = new BinomialEvidence(90 + right, 100);
    for (double threshold = 0.5; threshold < 1; threshold += 0.001) {
      if (incomplete.certifies(threshold, LEVEL)) {
        assertThat(whole.certifies(threshold, LEVEL)).isTrue();
      }
      if (incomplete.refutes(threshold, LEVEL)) {
        assertThat(whole.refutes(threshold, LEVEL)).isTrue();
      }
    }
  }

  @Test
  void atLeastTheMissingOnesAreNeededToSettleIt() {
    assertThat(incomplete.furtherClusters(0.80, LEVEL, LEVEL).orElseThrow())
        .isGreaterThanOrEqualTo(5);
  }
}
