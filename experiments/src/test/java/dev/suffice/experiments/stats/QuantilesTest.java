package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  @Test
  void theNearestRankIsTheSmallestValueThatEnoughDoNotExceed() {
    List<Integer> hundred = IntStream.rangeClosed(1, 100).boxed().toList();

    assertThat(Quantiles.nearestRank(hundred, 0.95)).isEqualTo(95);
    assertThat(Quantiles.nearestRank(hundred, 0.951)).isEqualTo(96);
    assertThat(Quantiles.nearestRank(hundred, 1)).isEqualTo(100);
    assertThat(Quantiles.nearestRank(List.of(15, 20, 35, 40, 50), 0.3)).isEqualTo(20);
    assertThat(Quantiles.nearestRank(List.of(7), 0.01)).isEqualTo(7);
  }

  @Test
  void nothingHasNoQuantile() {
    assertThatThrownBy(() -> Quantiles.nearestRank(List.of(), 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
