package dev.suffice.experiments.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.experiments.json.SchemaLibrary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInTextTest {
  private static final String SCHEMA =
      """
      {"type": "object", "required": ["total"], "properties": {"total": {"type": "number"}}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"total\": 12.50, \"name\": \"Ada\"}",
        " \n{\"name\":\"Ada\",\"total\":12.5}\n",
        "Here it is:\n```json\n{\"name\": \"Ada\", \"total\": 12.5}\n```\nAnything else?",
        "```\n{\"name\": \"Ada\", \"total\": 1.25e1}\n```",
        "The order says {\"name\": \"Ada\", \"total\": 12.5}, I think.",
        "Of {name} I know: {\"name\": \"Ada\", \"total\": 12.5}"
      })
  void jsonIsFoundInItsUsualDressAndMadeCanonical(String said) {
    assertThat(value(said)).contains("{\"name\":\"Ada\",\"total\":12.5}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no idea",
        "{\"total\": 12.5",
        "{\"total\": 1} {\"total\": 2}",
        "```json\n{\"total\": 1}\n```\n```json\n{\"total\": 2}\n```",
        "{\"total\": 1, \"total\": 2}",
        "{total: 12.5}",
        "{\"total\": NaN}",
        "{\"total\": 1e999999999}",
        "{\"total\": 1e99999999999999}",
        "{\"open\": \"}"
      })
  void anythingElseIsInvalidAndNotGuessed(String said) {
    assertThat(value(said)).isEmpty();
  }

  @Test
  void bracesWithinStringsDoNotEndAnObject() {
    assertThat(value("so: {\"name\": \"a } \\\" {\"}.")).contains("{\"name\":\"a } \\\" {\"}");
  }

  @Test
  void whatTheSchemaRefusesHasNoValue() {
    assertThat(value("{\"total\": 3}", Optional.of(SCHEMA))).contains("{\"total\":3}");
    assertThat(value("{\"total\": \"3\"}", Optional.of(SCHEMA))).isEmpty();
    assertThat(value("{}", Optional.of(SCHEMA))).isEmpty();
  }

  @Test
  void hostileOutputIsRefusedQuickly() {
    assertThat(value("[".repeat(100_000))).isEmpty();
    assertThat(value("{\"a\":".repeat(100_000))).isEmpty();
    assertThat(value("{".repeat(900_000))).isEmpty();
    assertThat(value("```\n".repeat(200_000))).isEmpty();
    assertThat(value("\"" + "x".repeat(1_000_001) + "\"")).isEmpty();
    assertThat(value("{\"n\": " + "9".repeat(1000) + "}")).isEmpty();
  }

  private static Optional<String> value(String said) {
    return value(said, Optional.empty());
  }

  private static Optional<String> value(String said, Optional<String> schema) {
    return AnswerParsers.of(Examples.extraction(schema), new SchemaLibrary())
        .parse(said, List.of())
        .value();
  }
}
