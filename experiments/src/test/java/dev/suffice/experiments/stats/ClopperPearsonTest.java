package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClopperPearsonTest {
  private static final double AGREEMENT = 1e-9;

  @ParameterizedTest(name = "{1} of {0} at {2}")
  @CsvFileSource(resources = "clopper-pearson.csv", useHeadersInDisplayName = true)
  void boundsAgreeWithR(int n, int x, double level, double low, double high, String source) {
    assertThat(ClopperPearson.lower(x, n, level)).as(source).isCloseTo(low, within(AGREEMENT));
    assertThat(ClopperPearson.upper(x, n, level)).as(source).isCloseTo(high, within(AGREEMENT));
  }

  @Test
  void boundsAreWhereTheTailsReachTheLevel() {
    double lower = ClopperPearson.lower(57, 60, 0.01);
    double upper = ClopperPearson.upper(57, 60, 0.01);

    assertThat(ClopperPearson.atLeast(57, 60, lower)).isCloseTo(0.01, within(1e-12));
    assertThat(ClopperPearson.atMost(57, 60, upper)).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void tailsAddUpOverAllCounts() {
    assertThat(ClopperPearson.atLeast(4, 10, 0.3) + ClopperPearson.atMost(3, 10, 0.3))
        .isCloseTo(1, within(1e-14));
    assertThat(ClopperPearson.atLeast(0, 10, 0.3)).isEqualTo(1);
    assertThat(ClopperPearson.atLeast(1, 10, 0)).isZero();
    assertThat(ClopperPearson.atLeast(10, 10, 1)).isEqualTo(1);
  }

  @Test
  void impossibleCountsAndLevelsAreRefused() {
    assertThatThrownBy(() -> ClopperPearson.lower(11, 10, 0.05)).hasMessageContaining("11 of 10");
    assertThatThrownBy(() -> ClopperPearson.upper(1, 10, 0)).hasMessageContaining("level");
  }
}
