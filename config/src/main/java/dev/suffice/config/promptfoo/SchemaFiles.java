package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON Schemas that assertions name, each a file to be written once. */
final class SchemaFiles {
  private final Map<JsonNode, String> names = new LinkedHashMap<>();

  /** The file of a schema. */
  String name(JsonNode schema) {
    return names.computeIfAbsent(
        schema, key -> "schemas/answer-%s.schema.json".formatted(names.size() + 1));
  }

  Map<JsonNode, String> names() {
    return Collections.unmodifiableMap(names);
  }
}
