package dev.suffice.config.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.suffice.api.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Acceptable answers that are JSON.
 *
 * @param schema what each must be valid by, where there is one
 */
public record JsonAnswers(Optional<JsonSchema> schema) {
  private static final ObjectReader JSON =
      JsonRow.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
      String json = JSON.readTree(text).toString();
      Optional<String> violation = schema.flatMap(rules -> rules.violation(json));
      violation.ifPresent(
          wrong ->
              problems.add(
                  "schema",
                  line,
                  "The expected answer is not valid by the answer schema: %s.".formatted(wrong),
                  "Mend the answer or the schema: even a perfect approach would be wrong here."));
      return violation.isEmpty() ? Optional.of(json) : Optional.empty();
    } catch (JsonProcessingException notJson) {
      problems.add(
          "json",
          line,
          "The expected answer is not JSON: %s.".formatted(JsonTrouble.of(notJson)),
          "Write an object, {\"total\": 12.5}, or a text that holds one.");
      return Optional.empty();
    }
  }
}
