package dev.suffice.api.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatencyTest {
  private static final int DRAWS = 20_000;

  @Test
  void aLogNormalLatencyHasItsMedianAndItsP95() {
    double[] drawn = drawn(new Latency.LogNormal(millis(300), millis(900)));
    assertThat(drawn[DRAWS / 2]).isCloseTo(300, within(9.0));
    assertThat(drawn[DRAWS * 95 / 100]).isCloseTo(900, within(45.0));
  }

  @Test
  void aUniformLatencyStaysBetweenItsEndsAndReachesNearThem() {
    double[] drawn = drawn(new Latency.Uniform(millis(10), millis(50)));
    assertThat(drawn[0]).isBetween(10.0, 10.1);
    assertThat(drawn[DRAWS / 2]).isCloseTo(30, within(0.8));
    assertThat(drawn[DRAWS - 1]).isBetween(49.9, 50.0);
  }

  @Test
  void aFixedLatencyIsAlwaysTheSame() {
    assertThat(new Latency.Fixed(millis(20)).sample(new SplittableRandom(1))).isEqualTo(millis(20));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new Latency.Fixed(millis(-1))).hasMessageContaining("negative");
    assertThatThrownBy(() -> new Latency.Uniform(millis(50), millis(10)))
        .hasMessageContaining("less than");
    assertThatThrownBy(() -> new Latency.LogNormal(Duration.ZERO, millis(1)))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> new Latency.LogNormal(millis(9), millis(3)))
        .hasMessageContaining("less than the median");
  }

  private static double[] drawn(Latency latency) {
    var random = new SplittableRandom(7);
    double[] drawn = new double[DRAWS];
    Arrays.setAll(drawn, i -> latency.sample(random).toNanos() / 1e6);
    Arrays.sort(drawn);
    return drawn;
  }

  private static Duration millis(long count) {
    return Duration.ofMillis(count);
  }
}
