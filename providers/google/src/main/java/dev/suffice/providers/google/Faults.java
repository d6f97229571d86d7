package dev.suffice.providers.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.Optional;

/**
 * What went wrong between us and Google, in words for people. A message holds at most a short piece
 * of what was answered, and no token. Usage is absent where nobody knows whether something was
 * begun.
 */
record Faults(Optional<Secret> token) {
  private static final int SHOWN = 240;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** No answer came. */
  ModelFaultException unanswered(NoAnswerException none) {
    return switch (none.reason()) {
      case UNREACHABLE -> passing("cannot be reached", Optional.of(Usage.NONE));
      case LATE -> passing("gave no answer in time", Optional.empty());
      case STOPPED -> new ModelFaultException("vertex: the run was stopped while it was asked");
      case BROKEN, TOO_LONG ->
          passing("broke the connection: " + shown(none.getMessage()), Optional.empty());
    };
  }

  /** A success in a form that is not known. */
  ModelFaultException odd(String how) {
    return passing("answered in a form that is not known: " + shown(how), Optional.empty());
  }

  /**
   * A status that is no success.
   *
   * @param pause how long the server asks to be left alone
   */
  ModelFaultException refused(int status, String body, Optional<Duration> pause) {
    String answered = "answered %s%s".formatted(status, told(body));
    if (status == 401 || status == 403) {
      return undone(
          answered
              + ". The token is not accepted (any more; it lives for an hour), or not for this");
    }
    if (status == 429) {
      return passing(answered, Optional.of(Usage.NONE), true, pause);
    }
    return status == 408 || status >= 500
        ? passing(answered, Optional.empty(), status == 503, pause)
        : undone(answered);
  }

  /** A foreign text, fit to be shown: short, in one line, without the token. */
  String shown(String foreign) {
    String hidden = token.map(secret -> secret.hideIn(foreign)).orElse(foreign);
    String line = hidden.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }

  private String told(String body) {
    try {
      String message = JSON.readTree(body).at("/error/message").asText("");
      return message.isBlank() ? "" : ": \"" + shown(message) + "\"";
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }

  private static ModelFaultException passing(String what, Optional<Usage> usage) {
    return passing(what, usage, false, Optional.empty());
  }

  private static ModelFaultException passing(
      String what, Optional<Usage> usage, boolean overloaded, Optional<Duration> pause) {
    return new TransientFaultException("vertex " + what, usage, null, overloaded, pause);
  }

  private static ModelFaultException undone(String what) {
    return new ModelFaultException("vertex " + what, Optional.of(Usage.NONE), null);
  }
}
