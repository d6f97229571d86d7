package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.TrainingExample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of chats to learn from: a line of JSON each, the wanted answer its last message. */
final class TrainingFile {
  private static final String MESSAGES = "messages";

  private TrainingFile() {}

  /**
   * Reads a file.
   *
   * @throws RefusedException that names the first line which is no such chat
   */
  static List<TrainingExample> read(byte[] content) {
    var examples = new ArrayList<TrainingExample>();
    int number = 0;
    for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
      number++;
      if (!line.isBlank()) {
        examples.add(example(line, number));
      }
    }
    return examples;
  }

  private static TrainingExample example(String line, int number) {
    try {
      return example(Json.required(line.getBytes(StandardCharsets.UTF_8)));
    } catch (RefusedException refused) {
      throw RefusedException.badRequest("Line %s: %s".formatted(number, refused.getMessage()));
    }
  }

  private static TrainingExample example(JsonNode chat) {
    ArrayNode asked = Json.array();
    chat.path(MESSAGES).forEach(asked::add);
    if (asked.isEmpty()) {
      throw RefusedException.badParameter(MESSAGES, "messages must be a list of at least two");
    }
    JsonNode last = asked.remove(asked.size() - 1);
    if (!last.path("role").asText("").equals("assistant") || !last.path("content").isTextual()) {
      throw RefusedException.badParameter(
          MESSAGES, "The last message must be the assistant's, a text");
    }
    ObjectNode request = Json.object().set(MESSAGES, asked);
    return new TrainingExample(
        ChatRequest.conversation(request).prompt(), last.path("content").textValue());
  }
}
