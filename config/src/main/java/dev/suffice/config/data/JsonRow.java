package dev.suffice.config.data;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object as a row: numbers and truth values as text, null as no value at all. */
final class JsonRow {
  /** Refuses duplicate keys and keeps numbers to the digit. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonRow() {}

  static Optional<Row> of(JsonNode node, int line, RowProblems problems) {
    if (!node.isObject()) {
      problems.add(
          "object", line, "This row is not a JSON object.", "Write {\"field\": value, ...}.");
      return Optional.empty();
    }
    if (node.size() > Row.MOST_FIELDS) {
      Row.refuse(node.size(), line, problems);
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isNull()) {
                return;
              }
              fields.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
              texts(value).ifPresent(list -> lists.put(field.getKey(), list));
            });
    return Optional.of(new Row(line, fields, lists));
  }

  private static Optional<List<String>> texts(JsonNode value) {
    if (!value.isArray()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (item.isNull()) {
        return Optional.empty();
      }
      texts.add(item.isValueNode() ? item.asText() : item.toString());
    }
    return Optional.of(texts);
  }
}
