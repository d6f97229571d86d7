package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HolmTest {
  private static final double ALPHA = 0.05;

  @Test
  void eachRejectionEasesTheNext() {
    // R 4.2.2: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02
    assertThat(Holm.rejected(new double[] {0.01, 0.04, 0.03, 0.005}, ALPHA)).hasToString("{0, 3}");
    assertThat(Holm.rejected(new double[] {0.01, 0.04, 0.03, 0.005}, 0.06))
        .hasToString("{0, 1, 2, 3}");
  }

  @Test
  void theFirstFailureEndsIt() {
    assertThat(Holm.rejected(new double[] {0.03, 0.04, 0.045}, ALPHA).isEmpty()).isTrue();
    assertThat(Holm.rejected(new double[] {0.0125, 1, 1, 1}, ALPHA)).hasToString("{0}");
    assertThat(Holm.rejected(new double[0], ALPHA).isEmpty()).isTrue();
  }

  @Test
  void whatIsRejectedStaysSoAsValuesFall() {
    var random = new Random(3);
    double[] values = new double[6];
    Arrays.fill(values, 1);
    BitSet before = new BitSet();
    for (int step = 0; step < 200; step++) {
      values[random.nextInt(6)] *= 0.9;
      BitSet now = Holm.rejected(values, ALPHA);
      before.andNot(now);
      assertThat(before.isEmpty()).isTrue();
      before = now;
    }
  }

  @Test
  void onlyProbabilitiesAreTaken() {
    assertThatThrownBy(() -> Holm.rejected(new double[] {0.1, Double.NaN}, ALPHA))
        .hasMessageContaining("P-values");
  }
}
