package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.tuning.TrainingExample;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Training examples as chats: a line of JSON for each, the wanted answer last. */
final class TrainingLines {
  private TrainingLines() {}

  static byte[] of(List<TrainingExample> examples) {
    var lines = new ByteArrayOutputStream();
    for (TrainingExample example : examples) {
      lines.writeBytes((line(example) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return lines.toByteArray();
  }

  private static ObjectNode line(TrainingExample example) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ArrayNode messages = line.putArray("messages");
    for (Message message : example.prompt().messages()) {
      add(messages, message.role().name().toLowerCase(Locale.ROOT), message.text());
    }
    add(messages, "assistant", example.answer());
    return line;
  }

  private static void add(ArrayNode messages, String role, String text) {
    messages.addObject().put("role", role).put("content", text);
  }
}
