package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult.Unit;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
  private static String refuted(Bound bound, double threshold, double refuted) {
    return Explanations.of(Unit.SHARE, bound, threshold, Holds.NO, 0.638, new Bounds(0.5, refuted));
  }

  @Test
  void whatIsRefutedIsNeverSaidToReachTheThreshold() {
    assertThat(refuted(Bound.AT_LEAST, 0.72, 0.72 - 1e-9))
        .isEqualTo("63.8 % observed, certainly below 72.0 %");
    assertThat(refuted(Bound.AT_MOST, 0.03, 0.03 + 1e-9))
        .isEqualTo("63.8 % observed, certainly above 3.0 %");
  }

  @Test
  void aBoundThatSaysMoreIsGiven() {
    assertThat(refuted(Bound.AT_LEAST, 0.72, 0.694)).isEqualTo("63.8 % observed, at most 69.4 %");
    assertThat(refuted(Bound.AT_MOST, 0.03, 0.05)).isEqualTo("63.8 % observed, at least 5.0 %");
  }
}
