package dev.suffice.sandbox.openai;

import dev.suffice.api.sandbox.Fault;
import dev.suffice.sandbox.http.Reply;
import dev.suffice.sandbox.traffic.Admission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How limits and faults turn requests away. */
final class Refusals {
  private static final String RETRY_AFTER = "Retry-After";
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  /** What faults ask to wait, in seconds; a date has no smaller parts. */
  private static final int PAUSE = 1;

  /** RFC 9110, 5.6.7. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Clock clock;

  Refusals(Clock clock) {
    this.clock = clock;
  }

  /** A limit is reached. */
  Reply of(Admission.Refusal refusal) {
    long millis = Math.max(1, refusal.pause().plusNanos(999_999).toMillis());
    String message =
        "Rate limit reached: %s %s per minute. Please try again in %s ms"
            .formatted(refusal.limit(), refusal.what(), millis);
    return error(TOO_MANY, refusal.what(), Optional.of("rate_limit_exceeded"), message)
        .with(
            Map.of(
                RETRY_AFTER,
                String.valueOf(Duration.ofMillis(millis + 999).toSeconds()),
                "retry-after-ms",
                String.valueOf(millis)));
  }

  /** A fault that turns away instead of answering. */
  Reply of(Fault fault) {
    return switch (fault) {
      case TOO_MANY_REQUESTS -> tooMany().with(Map.of(RETRY_AFTER, String.valueOf(PAUSE)));
      case TOO_MANY_REQUESTS_DATE -> tooMany().with(Map.of(RETRY_AFTER, inAWhile()));
      case SERVER_ERROR ->
          error(SERVER_ERROR, "server_error", Optional.empty(), "The server had an error (500)");
      case UNAVAILABLE ->
          error(UNAVAILABLE, "server_error", Optional.empty(), "The engine is overloaded (503)")
              .with(Map.of(RETRY_AFTER, String.valueOf(PAUSE)));
      default -> throw new IllegalArgumentException(fault + " turns nobody away");
    };
  }

  private static Reply tooMany() {
    return error(
        TOO_MANY, "requests", Optional.of("rate_limit_exceeded"), "Rate limit reached (a fault)");
  }

  /** The next whole second that is at least the pause away. */
  private String inAWhile() {
    Instant then = clock.instant().plusSeconds(PAUSE).plusMillis(999);
    return HTTP_DATE.format(then);
  }

  private static Reply error(int status, String type, Optional<String> code, String message) {
    return new RefusedException(status, type, Optional.empty(), code, message).reply();
  }
}
