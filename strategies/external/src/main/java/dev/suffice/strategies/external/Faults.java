package dev.suffice.strategies.external;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.net.http.HttpResponse;
import java.time.Duration;
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
    return unbilled(name + " cannot be reached");
  }

  /** Something was sent. */
  ModelFaultException broken(String reason) {
    return new ModelFaultException(
        "%s: the connection broke: %s".formatted(name, Excerpt.of(reason)));
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
      return new ModelFaultException(answered + ", it failed" + pause(response) + told);
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
      return unbilled(answered + ", too many requests" + pause(response) + told);
    }
    return unbilled(answered + ", it refused the request" + told);
  }

  private static ModelFaultException unbilled(String message) {
    return new ModelFaultException(message, Optional.of(Usage.NONE), null);
  }

  private static String pause(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .map(after -> "; it asks to wait " + Excerpt.of(after))
        .orElse("");
  }
}
