package dev.suffice.providers.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.http.RetryAfter;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What went wrong between us and a server, in words for people. A message holds at most a short
 * piece of what the server said, and never the key.
 */
final class Faults {
  private static final int SHOWN = 240;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where vendors write what kind of error it is, and their words for a filtered prompt. */
  private static final List<String> CODES =
      List.of("/error/code", "/error/innererror/code", "/error/type", "/code", "/type");

  private static final Set<String> FILTERED =
      Set.of("content_filter", "content_policy_violation", "responsibleaipolicyviolation");
  private static final List<String> FILTERS =
      List.of("content management policy", "content filtering policy");
  private static final List<String> EXHAUSTED =
      List.of("insufficient_quota", "billing_hard_limit_reached", "credit balance is too low");
  private static final List<String> TOO_LONG =
      List.of(
          "context_length_exceeded",
          "maximum context length",
          "prompt is too long",
          "context window",
          "input is too long",
          "too many input tokens",
          "input token count");

  /** What vendors say is not there when a model is not, or not any more. */
  private static final List<String> MODELS = List.of("model", "deployment");

  private static final String GONE =
      ". There is no such model, or it was retired or deleted meanwhile; a tuned model goes with"
          + " its base. Declare one that is served";

  private final Endpoint endpoint;

  Faults(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** No answer came; nobody knows what it used, unless nothing was sent. */
  RuntimeException unanswered(NoAnswerException none) {
    String vendor = endpoint.vendor();
    return switch (none.reason()) {
      case LATE ->
          new AnswerFailureException("%s gave no answer within %s".formatted(vendor, seconds()));
      case UNREACHABLE -> passing(vendor + " cannot be reached", Optional.of(Usage.NONE));
      case STOPPED ->
          passing(vendor + ": the run was stopped while it was asked", Optional.empty());
      case BROKEN, TOO_LONG ->
          passing(
              "%s: the connection broke: %s".formatted(vendor, shown(none.getMessage())),
              Optional.empty());
    };
  }

  /** A success in a form that no client understands. */
  ModelFaultException odd(String how) {
    return passing("%s answered %s".formatted(endpoint.vendor(), how), Optional.empty());
  }

  /** A status that is no success. */
  RuntimeException refused(Response response) {
    int status = response.status();
    String body = response.body();
    String told = told(body);
    String answered = "%s answered %s".formatted(endpoint.vendor(), status);
    if (status == 401 || status == 403) {
      return unbilled(answered + ": it does not accept the key, or not for this model");
    }
    if (status == 429 && mentions(body, EXHAUSTED)) {
      return unbilled(answered + ": no credit or quota is left" + told);
    }
    if (status == 429) {
      return passing(
          answered + ": too many requests" + told, Optional.of(Usage.NONE), response, true);
    }
    if (status == 408) {
      return new AnswerFailureException(answered + ": the model took longer than it allows" + told);
    }
    if (status >= 500 || status == 424) {
      return passing(
          answered + ": the server failed" + told, Optional.empty(), response, isFull(status));
    }
    if (status == 409) {
      return passing(answered + told, Optional.of(Usage.NONE), response, false);
    }
    if (status / 100 == 3) {
      return unbilled(answered + ": it points elsewhere, where no key is sent. Mend `base-url`");
    }
    if (status == 413 || isTooLong(body)) {
      return new AnswerFailureException(
          answered + ": the prompt is too long for the model" + told, Optional.of(Usage.NONE));
    }
    if (isFiltered(body)) {
      return new AnswerFailureException(answered + ": its content filter stopped the prompt");
    }
    if (isGone(status, body)) {
      return unbilled(answered + told + GONE);
    }
    return unbilled(answered + (told.isEmpty() ? ": it refused the request" : told));
  }

  /** A foreign text, fit to be shown: short, in one line, without the key. */
  String shown(String foreign) {
    String line = endpoint.hidden(foreign).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }

  private ModelFaultException unbilled(String message) {
    return new ModelFaultException(message, Optional.of(Usage.NONE), null);
  }

  private static TransientFaultException passing(
      String message, Optional<Usage> usage, Response response, boolean overloaded) {
    Optional<Duration> pause =
        response
            .headers()
            .firstValue("retry-after")
            .flatMap(after -> RetryAfter.of(after, Instant.now()));
    String wish =
        pause.map(time -> " (it asks to wait %s s)".formatted(time.toSeconds())).orElse("");
    return new TransientFaultException(message + wish, usage, null, overloaded, pause);
  }

  private static TransientFaultException passing(String message, Optional<Usage> usage) {
    return new TransientFaultException(message, usage, null, false, Optional.empty());
  }

  /** Service Unavailable, and what Anthropic answers when it is overloaded. */
  private static boolean isFull(int status) {
    return status == 503 || status == 529;
  }

  private String told(String body) {
    String message = message(body);
    return message.isBlank() ? "" : ": \"" + shown(message) + "\"";
  }

  /** The vendors' words for it: error.message, message, detail or error. */
  private static String message(String body) {
    return texts(body, List.of("/error/message", "/message", "/detail", "/error"))
        .findFirst()
        .orElse("");
  }

  /** Codes count where codes stand: elsewhere they may be parameters, or the prompt repeated. */
  private static boolean isFiltered(String body) {
    return mentions(message(body), FILTERS)
        || texts(body, CODES)
            .map(code -> code.toLowerCase(Locale.ROOT))
            .anyMatch(FILTERED::contains);
  }

  /** An address that is wrong is 404 as well. */
  private static boolean isGone(int status, String body) {
    return status == 410 || (status == 404 && mentions(message(body), MODELS));
  }

  private static Stream<String> texts(String body, List<String> places) {
    try {
      JsonNode tree = JSON.readTree(body);
      return places.stream().map(tree::at).filter(JsonNode::isTextual).map(JsonNode::asText);
    } catch (JsonProcessingException notJson) {
      // A page for browsers, which says nothing to people either.
      return Stream.empty();
    }
  }

  /** Whether somebody says that a prompt is too long. */
  static boolean isTooLong(String said) {
    return mentions(said, TOO_LONG);
  }

  private static boolean mentions(String body, List<String> words) {
    String lower = body.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }

  private String seconds() {
    return String.format(Locale.ROOT, "%.3g s", endpoint.timeout().toMillis() / 1000.0);
  }
}
