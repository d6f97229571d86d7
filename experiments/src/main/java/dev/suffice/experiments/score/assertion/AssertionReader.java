package dev.suffice.experiments.score.assertion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.experiments.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads assertions as they stand in the data: {@code {"contains": "Paris"}}, or {@code
 * {"levenshtein": "Paris", "threshold": 2}}.
 *
 * @param schemas those that assertions may name, by the file's name
 */
record AssertionReader(Map<String, JsonSchema> schemas) {
  private static final String JUDGED = "llm-rubric";
  private static final String NOT = "not-";
  private static final String THRESHOLD = "threshold";

  AssertionReader {
    schemas = Map.copyOf(schemas);
  }

  /**
   * The assertion of a text.
   *
   * @throws IllegalArgumentException when it is none, with what would be right
   */
  Assertion read(String text) {
    JsonNode written =
        Json.read(text)
            .filter(JsonNode::isObject)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' is no assertion; write one such as {\"contains\": \"Paris\"}"
                            .formatted(shortened(text))));
    Optional<Double> threshold = threshold(written);
    if (written.size() != (threshold.isPresent() ? 2 : 1)) {
      throw new IllegalArgumentException(
          "'%s' is no assertion: it has one word such as \"contains\", and for some a \"threshold\""
              .formatted(shortened(text)));
    }
    String word = first(written);
    boolean isNot = word.startsWith(NOT);
    Assertion read = assertion(bare(word), written.get(word), threshold);
    return isNot && !read.isJudged() ? read.opposite() : read;
  }

  private Assertion assertion(String word, JsonNode value, Optional<Double> threshold) {
    if (word.equals(JUDGED)) {
      return Assertion.JUDGED;
    }
    return Assertion.of(
        Optional.ofNullable(Checks.BY_WORD.get(word))
            .orElseThrow(() -> unknown(word))
            .make(value, threshold, schemas));
  }

  private static IllegalArgumentException unknown(String word) {
    Set<String> known = Checks.BY_WORD.keySet();
    return new IllegalArgumentException(
        "There is no assertion '%s'. %s".formatted(word, Suggestion.remedy(word, known)));
  }

  private static Optional<Double> threshold(JsonNode written) {
    JsonNode value = written.path(THRESHOLD);
    if (!value.isMissingNode() && !(value.isNumber() && value.asDouble() >= 0)) {
      throw new IllegalArgumentException("threshold is a number of 0 or more: " + value);
    }
    return value.isMissingNode() ? Optional.empty() : Optional.of(value.asDouble());
  }

  private static String first(JsonNode written) {
    return written.properties().stream()
        .map(Map.Entry::getKey)
        .filter(key -> !key.equals(THRESHOLD))
        .findFirst()
        .orElse(THRESHOLD);
  }

  private static String bare(String word) {
    return word.startsWith(NOT) ? word.substring(NOT.length()) : word;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
