package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BinomialEvidenceTest {
  @Test
  void decisionsAgreeWithTheBounds() {
    for (int successes = 0; successes <= 40; successes++) {
      var evidence = new BinomialEvidence(successes, 40);
      for (double threshold : new double[] {0.1, 0.5, 0.8, 0.9, 0.97}) {
        assertThat(evidence.certifies(threshold, 0.01))
            .isEqualTo(evidence.lower(0.01) >= threshold);
        assertThat(evidence.refutes(threshold, 0.01)).isEqualTo(evidence.upper(0.01) < threshold);
      }
    }
  }

  @Test
  void aThresholdOfOneIsNeverCertifiedAndRefutedByOneFailure() {
    assertThat(new BinomialEvidence(1000, 1000).certifies(1, 0.05)).isFalse();
    assertThat(new BinomialEvidence(1000, 1000).refutes(1, 0.05)).isFalse();
    assertThat(new BinomialEvidence(999, 1000).refutes(1, 0.05)).isTrue();
  }

  @Test
  void aThresholdOfZeroAlwaysHolds() {
    assertThat(new BinomialEvidence(0, 1).certifies(0, 0.001)).isTrue();
    assertThat(new BinomialEvidence(0, 1).refutes(0, 0.5)).isFalse();
  }

  @Test
  void aThresholdBeyondOneIsRefutedWhateverTheData() {
    assertThat(new BinomialEvidence(1, 1).refutes(1.1, 0.001)).isTrue();
  }

  @Test
  void furtherTrialsBringEvenChances() {
    var evidence = new BinomialEvidence(92, 100);

    long further = evidence.furtherClusters(0.9, 0.01, 0.05).orElseThrow();

    assertThat(BinomialPower.certifying(100 + further, 0.92, 0.9, 0.01)).isGreaterThan(0.499);
    assertThat(BinomialPower.certifying(100 + further / 2, 0.92, 0.9, 0.01)).isLessThan(0.4);
  }

  @Test
  void aValueExactlyOnTheThresholdIsNeverSettled() {
    assertThat(new BinomialEvidence(90, 100).furtherClusters(0.9, 0.01, 0.05)).isEmpty();
  }
}
