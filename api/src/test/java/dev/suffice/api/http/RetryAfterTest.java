package dev.suffice.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header's two forms are those of RFC 9110, section 10.2.3. */
class RetryAfterTest {
  private static final Instant NOW = Instant.parse("1999-12-31T23:59:00Z");

  @Test
  void secondsAreSeconds() {
    assertThat(RetryAfter.of("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.of(" 0 ", NOW)).contains(Duration.ZERO);
    assertThat(RetryAfter.of("0.25", NOW)).contains(Duration.ofMillis(250));
  }

  @Test
  void aDateIsCountedFromNow() {
    assertThat(RetryAfter.of("Fri, 31 Dec 1999 23:59:59 GMT", NOW))
        .contains(Duration.ofSeconds(59));
    assertThat(RetryAfter.of("Fri, 31 Dec 1999 23:58:00 GMT", NOW)).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1e9", "99999999999999999999", "1999-12-31"})
  void anythingElseSaysNothing(String header) {
    assertThat(RetryAfter.of(header, NOW)).isEmpty();
  }
}
