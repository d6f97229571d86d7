package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HoeffdingTest {
  @Test
  void boundsAreWhereTheTailBoundReachesTheLevel() {
    double lower = Hoeffding.lower(0.8, 500, 0.01);
    double divergence = 0.8 * Math.log(0.8 / lower) + 0.2 * Math.log(0.2 / (1 - lower));

    assertThat(Math.exp(-500 * divergence)).isCloseTo(0.01, within(1e-12));
    assertThat(Hoeffding.upper(0.2, 500, 0.01)).isCloseTo(1 - lower, within(1e-12));
  }

  @Test
  void theyAreTighterThanTheUsualFormAndWiderThanTheExactBinomialOnes() {
    double usual = 0.8 - Math.sqrt(Math.log(1 / 0.01) / 1000);

    assertThat(Hoeffding.lower(0.8, 500, 0.01))
        .isBetween(usual, ClopperPearson.lower(400, 500, 0.01));
    assertThat(Hoeffding.upper(0.8, 500, 0.01)).isGreaterThan(ClopperPearson.upper(400, 500, 0.01));
  }

  @Test
  void extremeMeansHaveSimpleBounds() {
    assertThat(Hoeffding.lower(1, 100, 0.05)).isCloseTo(Math.pow(0.05, 0.01), within(1e-12));
    assertThat(Hoeffding.lower(0, 100, 0.05)).isZero();
    assertThat(Hoeffding.upper(1, 100, 0.05)).isEqualTo(1);
  }

  @Test
  void impossibleFiguresAreRefused() {
    assertThatThrownBy(() -> Hoeffding.lower(1.1, 10, 0.05)).hasMessageContaining("mean in [0, 1]");
    assertThatThrownBy(() -> Hoeffding.upper(0.5, 0, 0.05)).hasMessageContaining("at least one");
  }
}
