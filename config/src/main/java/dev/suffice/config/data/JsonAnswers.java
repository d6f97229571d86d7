package dev.suffice.config.data;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.config.file.JsonTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Acceptable answers that are JSON.
 *
 * @param schema what each must be valid by, where there is one
 */
public record JsonAnswers(Optional<JsonSchema> schema) {
  /** As much as is read of what a model says: an answer beyond it could never be given. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final int LARGEST_EXPONENT = 1000;

  /** The answers without idle white space, their keys in the order of the row. */
  Optional<List<String>> read(List<String> written, int line, RowProblems problems) {
    List<String> answers = new ArrayList<>();
    for (String text : written) {
      answer(text, line, problems).ifPresent(answers::add);
    }
    return answers.size() == written.size() ? Optional.of(answers) : Optional.empty();
  }

  private Optional<String> answer(String text, int line, RowProblems problems) {
    try {
      JsonNode value = JSON.readTree(text);
      if (value.isMissingNode() || hasHugeNumber(value)) {
        notJson(value.isMissingNode() ? "it is empty" : "a number is too large", line, problems);
        return Optional.empty();
      }
      String json = value.toString();
      Optional<String> violation = schema.flatMap(rules -> rules.violation(json));
      violation.ifPresent(
          wrong ->
              problems.add(
                  "schema",
                  line,
                  "The expected answer is not valid by the answer schema: %s.".formatted(wrong),
                  "Mend the answer or the schema: even a perfect approach would be wrong here."));
      return violation.isEmpty() ? Optional.of(json) : Optional.empty();
    } catch (JsonProcessingException broken) {
      notJson(JsonTrouble.of(broken), line, problems);
      return Optional.empty();
    }
  }

  private static void notJson(String why, int line, RowProblems problems) {
    problems.add(
        "json",
        line,
        "The expected answer is not JSON: %s.".formatted(why),
        "Write an object, {\"total\": 12.5}, or a text that holds one.");
  }

  private static boolean hasHugeNumber(JsonNode value) {
    return value.isNumber()
        ? Math.abs((long) value.decimalValue().scale()) > LARGEST_EXPONENT
        : value.valueStream().anyMatch(JsonAnswers::hasHugeNumber);
  }
}
