package dev.suffice.providers.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The fields that an answer in JSON should hold: the {@code properties} of a JSON Schema, or, where
 * there is none, those of worked answers. Fields that hold objects, lists or truth values are none
 * of ours and are left out.
 */
final class Fields {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Fields() {}

  /** Those that a schema declares, in its order; a text that is no JSON object declares none. */
  static List<Field> declared(String schema) {
    var fields = new ArrayList<Field>();
    for (Map.Entry<String, JsonNode> property : object(schema).path("properties").properties()) {
      declared(property.getKey(), property.getValue()).ifPresent(fields::add);
    }
    return List.copyOf(fields);
  }

  /** Those that answers hold, in the order of their first mention. */
  static List<Field> shown(List<JsonNode> answers) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (JsonNode answer : answers) {
      for (Map.Entry<String, JsonNode> held : answer.properties()) {
        String name = held.getKey();
        type(held.getValue())
            .map(type -> new Field(name, "", type, List.of(), false))
            .ifPresent(field -> fields.merge(name, field, Fields::either));
      }
    }
    return List.copyOf(fields.values());
  }

  /** The JSON of an answer; an object without fields when it is no JSON object. */
  static JsonNode object(String json) {
    try {
      JsonNode read = JSON.readTree(json);
      return read.isObject() ? read : JSON.createObjectNode();
    } catch (JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }

  private static Optional<Field> declared(String name, JsonNode schema) {
    List<String> types = types(schema.path("type"));
    List<String> choices =
        values(schema.path("enum")).filter(JsonNode::isTextual).map(JsonNode::asText).toList();
    boolean takesNull =
        types.contains("null") || values(schema.path("enum")).anyMatch(JsonNode::isNull);
    String description = schema.path("description").asText("");
    return type(types, schema.path("format").asText(""), !choices.isEmpty())
        .map(type -> new Field(name, description, type, choices, takesNull));
  }

  private static Optional<FieldType> type(List<String> types, String format, boolean choices) {
    if (types.contains("string") || (types.isEmpty() && choices)) {
      return Optional.of(format.equals("date") ? FieldType.DATE : FieldType.TEXT);
    }
    if (types.contains("number")) {
      return Optional.of(FieldType.NUMBER);
    }
    return types.contains("integer") ? Optional.of(FieldType.INTEGER) : Optional.empty();
  }

  private static Optional<FieldType> type(JsonNode value) {
    if (value.isTextual()) {
      boolean date = DATE.matcher(value.asText()).matches();
      return Optional.of(date ? FieldType.DATE : FieldType.TEXT);
    }
    if (value.isNumber()) {
      return Optional.of(value.isIntegralNumber() ? FieldType.INTEGER : FieldType.NUMBER);
    }
    return Optional.empty();
  }

  /** A field that is a whole number here and another there is a number. */
  private static Field either(Field first, Field second) {
    return first.type() == FieldType.INTEGER && second.type() == FieldType.NUMBER ? second : first;
  }

  private static List<String> types(JsonNode type) {
    return type.isTextual() ? List.of(type.asText()) : values(type).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> values(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
