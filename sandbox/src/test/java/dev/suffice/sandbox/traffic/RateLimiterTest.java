package dev.suffice.sandbox.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.sandbox.RateLimits;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private final AtomicLong now = new AtomicLong();

  @Test
  void soManyRequestsPassAndThenOneInTheirShareOfAMinute() {
    RateLimiter limiter = limiter(OptionalLong.of(60), OptionalLong.empty());
    for (int i = 0; i < 60; i++) {
      assertThat(limiter.admit(5).refusal()).isEmpty();
    }
    Admission refused = limiter.admit(5);
    assertThat(refused.refusal())
        .contains(new Admission.Refusal("requests", 60, Duration.ofSeconds(1)));
    assertThat(refused.headers())
        .containsEntry("x-ratelimit-limit-requests", "60")
        .containsEntry("x-ratelimit-remaining-requests", "0")
        .containsEntry("x-ratelimit-reset-requests", "1m0s");
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(limiter.admit(5).refusal()).isEmpty();
    assertThat(limiter.admit(5).refusal()).isPresent();
  }

  @Test
  void tokensRunOutByTheirNumber() {
    RateLimiter limiter = limiter(OptionalLong.of(1_000), OptionalLong.of(6_000));
    Admission first = limiter.admit(5_000);
    assertThat(first.refusal()).isEmpty();
    assertThat(first.headers())
        .containsEntry("x-ratelimit-remaining-requests", "999")
        .containsEntry("x-ratelimit-remaining-tokens", "1000")
        .containsEntry("x-ratelimit-reset-tokens", "50.00s")
        .containsEntry("x-ratelimit-reset-requests", "60ms");
    Admission second = limiter.admit(1_500);
    assertThat(second.refusal())
        .contains(new Admission.Refusal("tokens", 6_000, Duration.ofSeconds(5)));
    assertThat(second.headers()).containsEntry("x-ratelimit-remaining-requests", "999");
  }

  @Test
  void theLargestLimitFillsUpAfterTheLongestRest() {
    RateLimiter limiter = limiter(OptionalLong.empty(), OptionalLong.of(30_000_000));
    limiter.admit(30_000_000);
    now.addAndGet(Duration.ofDays(7).toNanos());
    assertThat(limiter.admit(30_000_000).refusal()).isEmpty();
  }

  @Test
  void withoutLimitsThereAreNoHeaders() {
    Admission free = limiter(OptionalLong.empty(), OptionalLong.empty()).admit(1_000_000);
    assertThat(free.refusal()).isEmpty();
    assertThat(free.headers()).isEmpty();
  }

  private RateLimiter limiter(OptionalLong requests, OptionalLong tokens) {
    return new RateLimiter(new RateLimits(requests, tokens), now::get);
  }
}
