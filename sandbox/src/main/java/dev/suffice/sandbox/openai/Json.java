package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.sandbox.http.Reply;
import java.io.IOException;
import java.util.Optional;

/** Reads and writes JSON. */
final class Json {
  static final String TYPE = "application/json";
  private static final int OK = 200;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** What the bytes hold; absent when it is no JSON object. */
  static Optional<JsonNode> read(byte[] body) {
    try {
      return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isObject);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /**
   * What a request holds.
   *
   * @throws RefusedException when it is no JSON object
   */
  static JsonNode required(byte[] body) {
    return read(body)
        .orElseThrow(
            () ->
                RefusedException.badRequest(
                    "We could not parse the JSON body of your request: it must be one object"));
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree is always JSON", impossible);
    }
  }

  static Reply reply(JsonNode body) {
    return reply(OK, body);
  }

  static Reply reply(int status, JsonNode body) {
    return new Reply(status, TYPE, bytes(body));
  }
}
