package dev.suffice.providers.langchain4j;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What went wrong in a model of an application, by the kind of its exception. What the exception
 * says is not repeated: only the application knows which keys may stand in it.
 */
final class ApplicationFaults {
  private static final String WHO = "The application's model: ";

  /** Refusals before any work. */
  private static final Map<Class<? extends LangChain4jException>, String> UNBILLED = unbilled();

  private ApplicationFaults() {}

  static RuntimeException explained(LangChain4jException failed) {
    if (failed instanceof TimeoutException) {
      return new AnswerFailureException(WHO + "no answer in time");
    }
    if (failed instanceof ContentFilteredException) {
      return new AnswerFailureException(WHO + "its content filter stopped the prompt");
    }
    if (failed instanceof InvalidRequestException
        && Faults.isTooLong(String.valueOf(failed.getMessage()))) {
      return new AnswerFailureException(
          WHO + "the prompt is too long for it", Optional.of(Usage.NONE));
    }
    Optional<String> refusal =
        UNBILLED.entrySet().stream()
            .filter(entry -> entry.getKey().isInstance(failed))
            .map(Map.Entry::getValue)
            .findFirst();
    return refusal
        .map(told -> new ModelFaultException(WHO + told, Optional.of(Usage.NONE), null))
        .orElseGet(
            () ->
                new ModelFaultException(
                    WHO
                        + (failed instanceof InternalServerException
                            ? "its server failed"
                            : "the call failed (%s)"
                                .formatted(failed.getClass().getSimpleName()))));
  }

  static String requireVersion(String version) {
    if (version.isBlank()) {
      throw new IllegalArgumentException(
          "A model needs a version that tells it from others: its vendor, model and settings");
    }
    return version;
  }

  private static Map<Class<? extends LangChain4jException>, String> unbilled() {
    var words = new LinkedHashMap<Class<? extends LangChain4jException>, String>();
    words.put(RateLimitException.class, "too many requests or no credit left");
    words.put(AuthenticationException.class, "its key is not accepted");
    words.put(ModelNotFoundException.class, "its server does not know the model");
    words.put(InvalidRequestException.class, "its server refused the request");
    words.put(UnresolvedModelServerException.class, "its server cannot be reached");
    words.put(UnsupportedFeatureException.class, "its client cannot send this request");
    return words;
  }
}
