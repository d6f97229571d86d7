package dev.suffice.providers.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong between us and a server, in words for people. A message holds at most a short
 * piece of what the server said, and never the key. Usage is absent where nobody knows whether the
 * server did what it was asked.
 */
final class Faults {
  private static final int SHOWN = 240;
  private static final List<String> EXHAUSTED =
      List.of("insufficient_quota", "exceeded_quota", "billing_hard_limit_reached");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Server server;

  Faults(Server server) {
    this.server = server;
  }

  /** No answer came. */
  ModelFaultException unanswered(NoAnswerException none) {
    return switch (none.reason()) {
      case UNREACHABLE -> passing(server.vendor() + " cannot be reached", Optional.of(Usage.NONE));
      case LATE -> passing(server.vendor() + " gave no answer in time", Optional.empty());
      case STOPPED ->
          new ModelFaultException(server.vendor() + ": the run was stopped while it was asked");
      case BROKEN, TOO_LONG ->
          passing(
              server.vendor() + ": the connection broke: " + shown(none.getMessage()),
              Optional.empty());
    };
  }

  /** A success in a form that is not known. */
  ModelFaultException odd(String how) {
    return passing(server.vendor() + " answered " + how, Optional.empty());
  }

  /**
   * A status that is no success.
   *
   * @param pause how long the server asks to be left alone
   */
  ModelFaultException refused(int status, String body, Optional<Duration> pause) {
    String answered = "%s answered %s".formatted(server.vendor(), status);
    if (status == 401 || status == 403) {
      return undone(answered + ": it does not accept " + key());
    }
    if (status == 429 && EXHAUSTED.stream().anyMatch(body::contains)) {
      return undone(
          answered
              + ": no credit or quota is left"
              + told(body)
              + ". Raise it there; then run again");
    }
    if (status == 429) {
      return passing(
          answered + ": too many requests" + told(body), Optional.of(Usage.NONE), true, pause);
    }
    if (status == 408 || status >= 500) {
      String why = status == 408 ? ": it gave up waiting" : ": the server failed";
      return passing(answered + why + told(body), Optional.empty(), status == 503, pause);
    }
    if (status / 100 == 3) {
      return undone(answered + ": it points elsewhere, where no key is sent. Mend `base-url`");
    }
    String told = told(body);
    return undone(answered + (told.isEmpty() ? ": it refused the request" : told));
  }

  /** A foreign text, fit to be shown: short, in one line, without the key. */
  String shown(String foreign) {
    String hidden = server.key().map(key -> key.hideIn(foreign)).orElse(foreign);
    String line = hidden.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }

  private String key() {
    return server.keyForm() == Server.KeyForm.ACCESS_TOKEN
        ? "the access token, or not for this. Tokens end after an hour or so: get a new one and run again; nothing is trained twice"
        : "the key, or not for this";
  }

  private static ModelFaultException passing(String message, Optional<Usage> usage) {
    return passing(message, usage, false, Optional.empty());
  }

  private static ModelFaultException passing(
      String message, Optional<Usage> usage, boolean overloaded, Optional<Duration> pause) {
    return new TransientFaultException(message, usage, null, overloaded, pause);
  }

  private static ModelFaultException undone(String message) {
    return new ModelFaultException(message, Optional.of(Usage.NONE), null);
  }

  private String told(String body) {
    try {
      String message = JSON.readTree(body).at("/error/message").asText("");
      return message.isBlank() ? "" : ": \"" + shown(message) + "\"";
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }
}
