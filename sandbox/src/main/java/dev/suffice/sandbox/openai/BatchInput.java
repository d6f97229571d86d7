package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requests of a batch: a line of JSON each, with {@code custom_id}, {@code method}, {@code url}
 * and {@code body}.
 *
 * @param errors as OpenAI tells them; when there are any, nothing is done
 */
record BatchInput(List<BatchLine> lines, ArrayNode errors) {
  BatchInput {
    lines = List.copyOf(lines);
  }

  static BatchInput of(byte[] content, String endpoint) {
    var lines = new ArrayList<BatchLine>();
    ArrayNode errors = Json.array();
    Set<String> names = new HashSet<>();
    int number = 0;
    for (String text : new String(content, StandardCharsets.UTF_8).split("\n")) {
      number++;
      if (text.isBlank()) {
        continue;
      }
      Optional<JsonNode> line = Json.read(text.getBytes(StandardCharsets.UTF_8));
      String customId = line.map(any -> any.path("custom_id").asText("")).orElse("");
      Optional<ObjectNode> error = error(line, customId, names, endpoint);
      if (error.isPresent()) {
        errors.add(error.get().put("line", number));
      } else {
        lines.add(new BatchLine(customId, line.get().path("body")));
      }
    }
    if (lines.isEmpty() && errors.isEmpty()) {
      errors.add(error("empty_file", "The file holds no request"));
    }
    return new BatchInput(lines, errors);
  }

  private static Optional<ObjectNode> error(
      Optional<JsonNode> line, String customId, Set<String> names, String endpoint) {
    if (line.isEmpty()) {
      return Optional.of(error("invalid_json_line", "The line is no JSON object"));
    }
    if (customId.isBlank() || !names.add(customId)) {
      return Optional.of(
          error("duplicate_custom_id", "Each line needs a custom_id of its own: " + customId));
    }
    if (!line.get().path("method").asText("").equals("POST")
        || !line.get().path("url").asText("").equals(endpoint)) {
      return Optional.of(
          error("mismatched_endpoint", "Each line must be a POST to the url " + endpoint));
    }
    return line.get().path("body").isObject()
        ? Optional.empty()
        : Optional.of(error("invalid_request", "Each line needs a body, which is an object"));
  }

  /** An error as OpenAI tells it. */
  static ObjectNode error(String code, String message) {
    return Json.object().put("code", code).put("message", message).putNull("param");
  }
}
