package dev.suffice.experiments.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(new SplittableRandom(1));

  @Test
  void theCeilingDoublesFromHalfASecondToHalfAMinute() {
    assertThat(longest(1)).isBetween(Duration.ofMillis(480), Duration.ofMillis(500));
    assertThat(longest(2)).isBetween(Duration.ofMillis(960), Duration.ofMillis(1_000));
    assertThat(longest(5)).isBetween(Duration.ofMillis(7_700), Duration.ofMillis(8_000));
    assertThat(longest(7)).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
    assertThat(longest(60)).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
  }

  @Test
  void pausesAreSpreadOverAllOfIt() {
    double mean =
        IntStream.range(0, 10_000)
            .mapToLong(i -> backoff.before(3, Optional.empty()).toMillis())
            .average()
            .orElseThrow();
    assertThat(mean).isBetween(970.0, 1_030.0);
  }

  @Test
  void noPauseIsShorterThanTheServerAsksFor() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(backoff.before(1, Optional.of(Duration.ofSeconds(20))))
          .isBetween(Duration.ofSeconds(20), Duration.ofMillis(20_500));
    }
  }

  private Duration longest(int failed) {
    return IntStream.range(0, 2_000)
        .mapToObj(i -> backoff.before(failed, Optional.empty()))
        .max(Duration::compareTo)
        .orElseThrow();
  }
}
