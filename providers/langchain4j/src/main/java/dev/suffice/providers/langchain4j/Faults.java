package dev.suffice.providers.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What went wrong between us and a server, in words for people. A message holds at most a short
 * piece of what the server said, and never the key.
 */
final class Faults {
  private static final int SHOWN = 240;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FILTERED =
      List.of("content_filter", "content_policy", "content management policy", "safety");
  private static final List<String> TOO_LONG =
      List.of(
          "context_length_exceeded",
          "maximum context length",
          "prompt is too long",
          "context window",
          "input is too long",
          "too many input tokens",
          "input token count");

  private final Endpoint endpoint;

  Faults(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** The answer did not come in time; nobody knows what it used. */
  AnswerFailureException late() {
    return new AnswerFailureException(
        "%s gave no answer within %s".formatted(endpoint.vendor(), seconds()));
  }

  /** Nothing was sent. */
  ModelFaultException unreachable() {
    return unbilled("%s cannot be reached".formatted(endpoint.vendor()));
  }

  /** Something was sent; nobody knows what it used. */
  ModelFaultException unknownEnd(String reason) {
    return new ModelFaultException("%s: %s".formatted(endpoint.vendor(), reason));
  }

  /** A success in a form that no client understands. */
  ModelFaultException odd(String how) {
    return new ModelFaultException("%s answered %s".formatted(endpoint.vendor(), how));
  }

  /** A status that is no success. */
  RuntimeException refused(HttpResponse<byte[]> response, String body) {
    int status = response.statusCode();
    String told = told(body);
    String answered = "%s answered %s".formatted(endpoint.vendor(), status);
    if (status == 401 || status == 403) {
      return unbilled(answered + ": it does not accept the key, or not for this model");
    }
    if (status == 429) {
      return unbilled(answered + ": too many requests or no credit left" + pause(response) + told);
    }
    if (status == 408) {
      return new AnswerFailureException(answered + ": the model took longer than it allows" + told);
    }
    if (status >= 500 || status == 424) {
      return new ModelFaultException(answered + ": the server failed" + pause(response) + told);
    }
    if (status / 100 == 3) {
      return unbilled(answered + ": it points elsewhere, where no key is sent. Mend `base-url`");
    }
    if (status == 413 || isTooLong(body)) {
      return new AnswerFailureException(
          answered + ": the prompt is too long for the model" + told, Optional.of(Usage.NONE));
    }
    if (mentions(body, FILTERED)) {
      return new AnswerFailureException(answered + ": its content filter stopped the prompt");
    }
    return unbilled(answered + (told.isEmpty() ? ": it refused the request" : told));
  }

  /** A foreign text, fit to be shown: short, in one line, without the key. */
  String shown(String foreign) {
    String hidden = foreign;
    for (Secret key : endpoint.keys()) {
      hidden = key.hideIn(hidden);
    }
    String line = hidden.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }

  private ModelFaultException unbilled(String message) {
    return new ModelFaultException(message, Optional.of(Usage.NONE), null);
  }

  private String pause(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .map(after -> "; it asks to wait " + shown(after) + (isNumber(after) ? " s" : ""))
        .orElse("");
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[0-9.]+");
  }

  private String told(String body) {
    String message = message(body);
    return message.isBlank() ? "" : ": \"" + shown(message) + "\"";
  }

  /** The vendors' words for it: error.message, message, detail or error. */
  private static String message(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      for (String place : List.of("/error/message", "/message", "/detail", "/error")) {
        if (tree.at(place).isTextual()) {
          return tree.at(place).asText();
        }
      }
    } catch (JsonProcessingException notJson) {
      // A page for browsers, which says nothing to people either.
    }
    return "";
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
