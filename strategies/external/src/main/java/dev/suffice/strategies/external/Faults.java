package dev.suffice.strategies.external;

import dev.suffice.api.http.RetryAfter;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What went wrong on the way to an application, in words for people. What was refused before any
 * work counts as not billed; of everything else nobody knows.
 *
 * @param name of the application
 */
record Faults(String name, Duration timeout) {
  /** The reply did not come in time. */
  AnswerFailureException late() {
    String seconds = String.format(Locale.ROOT, "%.3g s", timeout.toMillis() / 1000.0);
    return new AnswerFailureException("%s gave no reply within %s".formatted(name, seconds));
  }

  /** Nothing was sent. */
  ModelFaultException unreachable() {
    return new TransientFaultException(
        name + " cannot be reached", Optional.of(Usage.NONE), null, false, Optional.empty());
  }

  /** Something was sent. */
  ModelFaultException broken(String reason) {
    return new TransientFaultException(
        "%s: the connection broke: %s".formatted(name, Excerpt.of(reason)),
        Optional.empty(),
        null,
        false,
        Optional.empty());
  }

  /** A success that is none. */
  ModelFaultException odd(String how) {
    return new ModelFaultException("%s answered %s".formatted(name, how));
  }

  /** A status that is no success. */
  ModelFaultException refused(HttpResponse<?> response, String body) {
    int status = response.statusCode();
    String answered = "%s answered %s".formatted(name, status);
    String told = body.isBlank() ? "" : ": " + Excerpt.of(body);
    if (status >= 500) {
      return overloaded(answered + ", it failed" + told, Optional.empty(), status == 503, response);
    }
    if (status / 100 == 3) {
      return unbilled(answered + ", it points elsewhere; mend `url`");
    }
    if (status == 401 || status == 403) {
      return unbilled(answered + ", it does not accept the `headers`" + told);
    }
    if (status == 404) {
      return unbilled(answered + ", there is nothing at this address; mend `url`");
    }
    if (status == 429) {
      return overloaded(
          answered + ", too many requests" + told, Optional.of(Usage.NONE), true, response);
    }
    return unbilled(answered + ", it refused the request" + told);
  }

  private static ModelFaultException unbilled(String message) {
    return new ModelFaultException(message, Optional.of(Usage.NONE), null);
  }

  /** May pass, after the pause that the server asks for. */
  private static ModelFaultException overloaded(
      String message, Optional<Usage> usage, boolean overloaded, HttpResponse<?> response) {
    Optional<Duration> pause =
        response
            .headers()
            .firstValue("retry-after")
            .flatMap(after -> RetryAfter.of(after, Instant.now()));
    String asked =
        pause.map(time -> "; it asks to wait %s s".formatted(time.toSeconds())).orElse("");
    return new TransientFaultException(message + asked, usage, null, overloaded, pause);
  }
}
