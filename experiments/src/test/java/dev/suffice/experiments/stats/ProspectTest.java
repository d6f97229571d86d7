package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProspectTest {
  private static final double LEVEL = 0.01;

  private static Prospect of(int right, int wrong, double threshold) {
    var prospect = new Prospect();
    for (int value = 0; value < right; value++) {
      prospect.add(1 - threshold);
    }
    for (int value = 0; value < wrong; value++) {
      prospect.add(-threshold);
    }
    return prospect;
  }

  @Test
  void aMeanOnTheThresholdTellsNothingEarlyOn() {
    assertThat(of(18, 2, 0.9).needUpwards(LEVEL).orElseThrow()).isLessThan(30);
    assertThat(of(18, 2, 0.9).needDownwards(LEVEL).orElseThrow()).isLessThan(30);
  }

  @Test
  void laterItTellsThatAsMuchAgainWillNotDo() {
    // 2 s^2 ln(1 / level) / (2 s / sqrt(n))^2 = n ln(1 / level) / 2, of which n are there
    assertThat(of(900, 100, 0.9).needUpwards(LEVEL)).hasValue(1303);
    assertThat(of(900, 100, 0.9).needDownwards(LEVEL)).hasValue(1303);
  }

  @Test
  void whatIsClearlyBelowIsNotExpectedToRise() {
    assertThat(of(50, 50, 0.9).needUpwards(LEVEL)).isEmpty();
    assertThat(of(50, 50, 0.9).needDownwards(LEVEL)).hasValue(1);
  }

  @Test
  void nothingIsExpectedBeforeTheFirst() {
    assertThat(new Prospect().needUpwards(LEVEL)).hasValue(1);
  }
}
