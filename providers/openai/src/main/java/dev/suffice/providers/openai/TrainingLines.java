package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFormat;
import java.util.Locale;

/**
 * Training examples as chats, the wanted answer last, as <a
 * href="https://platform.openai.com/docs/guides/supervised-fine-tuning">OpenAI's guide</a> has
 * them.
 */
final class TrainingLines implements TrainingFormat {
  @Override
  public String name() {
    return "openai";
  }

  @Override
  public String description() {
    return "Chats as OpenAI, Azure, Nebius, Together, Fireworks, Mistral and most open tools take them.";
  }

  @Override
  public String line(TrainingExample example) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ArrayNode messages = line.putArray("messages");
    for (Message message : example.prompt().messages()) {
      add(messages, message.role().name().toLowerCase(Locale.ROOT), message.text());
    }
    add(messages, "assistant", example.answer());
    return line.toString();
  }

  private static void add(ArrayNode messages, String role, String text) {
    messages.addObject().put("role", role).put("content", text);
  }
}
