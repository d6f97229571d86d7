package dev.suffice.strategies.external;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.task.Passage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads replies, which may be hostile: what is not a reply in every part is none at all. */
final class ReplyText {
  /** Characters of the longest reply. */
  static final int LONGEST = 1_000_000;

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 40;
  private static final BigDecimal LARGEST = new BigDecimal("1e9");
  private static final int FINEST = 18;
  private static final BigDecimal NANOS = new BigDecimal("1e6");
  private static final JsonMapper JSON =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(LONGEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReplyText() {}

  /** What makes a text no reply, as a clause after the name of the application. */
  static final class OddException extends Exception {
    private static final long serialVersionUID = 1L;

    OddException(String message) {
      super(message);
    }
  }

  /**
   * Reads a reply.
   *
   * @param id of the question; a reply that names another one is none
   */
  static Reply read(String text, String id) throws OddException {
    JsonNode told = object(text);
    JsonNode named = told.path("id");
    if (!named.isMissingNode() && !named.asText().equals(id)) {
      throw new OddException("spoke of another example: " + Excerpt.of(text));
    }
    Optional<String> answer = answer(told);
    Optional<String> failure = failure(told);
    if (answer.isPresent() == failure.isPresent()) {
      throw new OddException(
          "gave %s `answer` %s `failure` in %s"
              .formatted(
                  answer.isPresent() ? "both" : "neither",
                  answer.isPresent() ? "and" : "nor",
                  Excerpt.of(text)));
    }
    return new Reply(
        answer,
        failure,
        passages(told.path("passages"), text),
        number(told, "confidence", BigDecimal.ONE, text).map(BigDecimal::doubleValue),
        number(told, "cost_usd", LARGEST, text).map(Money::new),
        usage(told.path("usage"), text),
        number(told, "latency_ms", LARGEST, text)
            .map(millis -> Duration.ofNanos(millis.multiply(NANOS).longValue())));
  }

  private static Optional<Usage> usage(JsonNode told, String text) throws OddException {
    if (told.isMissingNode() || told.isNull()) {
      return Optional.empty();
    }
    if (!told.isObject()) {
      throw new OddException("gave a `usage` that is no block of counts: " + Excerpt.of(text));
    }
    return Optional.of(
        new Usage(
            tokens(told, "input_tokens", text),
            tokens(told, "cached_input_tokens", text),
            tokens(told, "cache_write_tokens", text),
            tokens(told, "output_tokens", text),
            false));
  }

  private static long tokens(JsonNode usage, String key, String text) throws OddException {
    BigDecimal count = number(usage, key, LARGEST, text).orElse(BigDecimal.ZERO);
    if (count.stripTrailingZeros().scale() > 0) {
      throw new OddException("gave a broken number of `%s`: %s".formatted(key, Excerpt.of(text)));
    }
    return count.longValue();
  }

  private static JsonNode object(String text) throws OddException {
    try {
      JsonNode told = JSON.readTree(text);
      if (told.isObject()) {
        return told;
      }
    } catch (JsonProcessingException | NumberFormatException notJson) {
      // Said below.
    }
    throw new OddException("said %s, which is no JSON object".formatted(Excerpt.of(text)));
  }

  /** A blank one, or the word false, is what those send who always send the key. */
  private static Optional<String> failure(JsonNode told) {
    return said(told.path("failure"))
        .filter(failure -> !failure.isBlank() && !failure.equals("false"))
        .map(Excerpt::of);
  }

  private static Optional<String> answer(JsonNode told) {
    return said(told.path("answer"));
  }

  /** A text as it is; anything else as the JSON that it is. */
  private static Optional<String> said(JsonNode told) {
    if (told.isMissingNode() || told.isNull()) {
      return Optional.empty();
    }
    return Optional.of(told.isTextual() ? told.textValue() : told.toString());
  }

  private static List<Passage> passages(JsonNode told, String text) throws OddException {
    if (told.isMissingNode() || told.isNull()) {
      return List.of();
    }
    var passages = new ArrayList<Passage>();
    for (JsonNode one : told) {
      if (!one.path("text").isTextual()) {
        break;
      }
      passages.add(new Passage(one.path("source").asText(""), one.path("text").textValue()));
    }
    if (!told.isArray() || passages.size() < told.size()) {
      throw new OddException(
          "gave `passages` that are no list of {source, text}: " + Excerpt.of(text));
    }
    return passages;
  }

  private static Optional<BigDecimal> number(
      JsonNode told, String key, BigDecimal most, String text) throws OddException {
    JsonNode number = told.path(key);
    if (number.isMissingNode() || number.isNull()) {
      return Optional.empty();
    }
    boolean fits =
        number.isNumber()
            && Math.abs(number.decimalValue().scale()) <= FINEST
            && number.decimalValue().signum() >= 0
            && number.decimalValue().compareTo(most) <= 0;
    if (!fits) {
      throw new OddException(
          "gave a `%s` that is no number from 0 to %s: %s"
              .formatted(key, most.toPlainString(), Excerpt.of(text)));
    }
    return Optional.of(number.decimalValue());
  }
}
