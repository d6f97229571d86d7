package dev.suffice.api.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Retry-After}: a number of seconds or a date (RFC 9110, section 10.2.3). Some
 * vendors write fractions of seconds.
 */
public final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private RetryAfter() {}

  /**
   * How long a server asks to be left alone.
   *
   * @param header the header's value, as it came
   * @param now what a date is counted from
   * @return empty when it is neither a number nor a date; zero for a date that has passed
   */
  public static Optional<Duration> of(String header, Instant now) {
    String told = header.strip();
    if (SECONDS.matcher(told).matches()) {
      return Optional.of(Duration.ofNanos(new BigDecimal(told).movePointRight(9).longValue()));
    }
    try {
      Instant then = ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }
}
