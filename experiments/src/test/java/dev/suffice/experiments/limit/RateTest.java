package dev.suffice.experiments.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RateTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void sixHundredAMinuteAreTenASecondAfterTheFirstSecondsWorth() {
    Rate rate = Rate.perMinute(OptionalLong.of(600));
    long now = 0;
    int sent = 0;
    while (now < 60 * SECOND) {
      now += rate.take(1, now);
      sent++;
    }
    assertThat(sent).isBetween(600, 612);
  }

  @Test
  void aPauseIsNotMadeUpForByABurst() {
    Rate rate = Rate.perMinute(OptionalLong.of(60));
    rate.take(1, 0);
    long now = 3_600 * SECOND;
    long first = rate.take(1, now);
    long second = rate.take(1, now);
    long third = rate.take(1, now);
    assertThat(first).isZero();
    assertThat(second).isZero();
    assertThat(third).isEqualTo(SECOND);
  }

  @Test
  void whatWasTakenTooLittleOfIsSettledAfterwards() {
    Rate tokens = Rate.perMinute(OptionalLong.of(6_000));
    tokens.take(100, 0);
    tokens.settle(900);
    assertThat(tokens.take(100, 0)).isEqualTo(9 * SECOND);
    tokens.settle(-500);
    assertThat(tokens.take(100, 0)).isEqualTo(5 * SECOND);
  }

  @Test
  void withoutALimitNobodyWaits() {
    Rate free = Rate.perMinute(OptionalLong.empty());
    for (int i = 0; i < 1_000; i++) {
      assertThat(free.take(1e9, 5)).isZero();
      free.settle(1e9);
    }
  }
}
