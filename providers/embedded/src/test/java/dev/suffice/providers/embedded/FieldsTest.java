package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.providers.embedded.extract.Form;
import dev.suffice.providers.embedded.extract.Mention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private static final String SCHEMA =
      """
      {"properties": {
        "orderNumber": {"type": "string", "description": "theirs"},
        "day": {"type": ["string", "null"], "format": "date"},
        "size": {"enum": ["Small", "large", null]},
        "count": {"type": "integer"}, "total": {"type": "number"},
        "lines": {"type": "array"}, "urgent": {"type": "boolean"}}}""";

  @Test
  void aSchemaDeclaresFieldsWithTheirTypes() {
    assertThat(Fields.declared(SCHEMA))
        .containsExactly(
            new Field("orderNumber", "theirs", FieldType.TEXT, List.of(), false),
            new Field("day", "", FieldType.DATE, List.of(), true),
            new Field("size", "", FieldType.TEXT, List.of("Small", "large"), true),
            new Field("count", "", FieldType.INTEGER, List.of(), false),
            new Field("total", "", FieldType.NUMBER, List.of(), false));
  }

  @Test
  void withoutASchemaTheAnswersShowTheFields() {
    List<JsonNode> answers =
        List.of(
            Fields.object("{\"n\": 3, \"who\": \"Pym\"}"),
            Fields.object("{\"n\": 2.5, \"on\": \"2026-03-12\", \"list\": []}"));
    assertThat(Fields.shown(answers))
        .extracting(Field::name, Field::type)
        .containsExactly(
            tuple("n", FieldType.NUMBER),
            tuple("who", FieldType.TEXT),
            tuple("on", FieldType.DATE));
  }

  @Test
  void whatIsNoJsonObjectHasNoFields() {
    assertThat(Fields.declared("[1]")).isEmpty();
    assertThat(Fields.declared("{")).isEmpty();
    assertThat(Fields.object("nonsense")).isEmpty();
  }

  @Test
  void aNameIsReadAsWords() {
    assertThat(field("orderNumber").words()).isEqualTo("order Number: theirs");
    assertThat(field("count").words()).isEqualTo("count");
  }

  @Test
  void aWholeNumberTakesNoFractionAndAChoiceOnlyItsTexts() {
    assertThat(field("count").admits(number("12"))).isTrue();
    assertThat(field("count").admits(number("12.5"))).isFalse();
    assertThat(field("total").admits(number("12.5"))).isTrue();
    assertThat(field("size").admits(phrase("LARGE"))).isTrue();
    assertThat(field("size").admits(phrase("medium"))).isFalse();
    assertThat(field("size").value(phrase("small"), Optional.empty()).orElseThrow().asText())
        .isEqualTo("Small");
  }

  @Test
  void valuesAreWrittenAsTheirTypeWantsThem() {
    assertThat(field("total").value(number("1250.5"), Optional.empty()).orElseThrow().toString())
        .isEqualTo("1250.5");
    var day = new Mention(0, 5, Form.DAY, "--03-12");
    assertThat(field("day").value(day, Optional.empty())).isEmpty();
    assertThat(field("day").value(day, Optional.of("2026")).orElseThrow().asText())
        .isEqualTo("2026-03-12");
  }

  @Test
  void aMentionSaysAValueHoweverItIsWritten() {
    JsonNode answer = Fields.object("{\"total\": 12.50, \"day\": \"2026-03-12\"}");
    assertThat(field("total").says(number("12.5"), answer.path("total"))).isTrue();
    assertThat(field("day").says(new Mention(0, 5, Form.DAY, "--03-12"), answer.path("day")))
        .isTrue();
    assertThat(field("day").says(new Mention(0, 5, Form.DAY, "2025-03-12"), answer.path("day")))
        .isFalse();
    assertThat(field("total").says(number("12.5"), answer.path("missing"))).isFalse();
  }

  private static Field field(String name) {
    return Fields.declared(SCHEMA).stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Mention number(String value) {
    return new Mention(0, 2, Form.NUMBER, value);
  }

  private static Mention phrase(String value) {
    return new Mention(0, value.length(), Form.PHRASE, value);
  }
}
