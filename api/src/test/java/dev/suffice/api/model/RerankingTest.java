package dev.suffice.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RerankingTest {
  @Test
  void theBestStandsFirstAndOfEquallyGoodOnesTheEarlier() {
    assertThat(ranking(0.5, -2.0, 0.9, 0.5).order()).isEqualTo("[3] > [1] > [4] > [2]");
    assertThat(ranking().order()).isEmpty();
  }

  @Test
  void aScoreIsANumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> ranking(Double.NaN));
  }

  private static Reranking ranking(Double... scores) {
    return new Reranking(List.of(scores), Usage.NONE, Duration.ZERO);
  }
}
