package dev.suffice.providers.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Role;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFormat;
import java.util.Locale;

/**
 * Training examples as conversations of Bedrock, as <a
 * href="https://docs.aws.amazon.com/bedrock/latest/userguide/nova-2-sft-data-prep.html">Amazon's
 * guide</a> has them.
 */
final class ConversationLines implements TrainingFormat {
  @Override
  public String name() {
    return "bedrock";
  }

  @Override
  public String description() {
    return "Conversations as Amazon Bedrock takes them for Nova (bedrock-conversation-2024).";
  }

  @Override
  public String line(TrainingExample example) {
    ObjectNode line =
        JsonNodeFactory.instance.objectNode().put("schemaVersion", "bedrock-conversation-2024");
    ArrayNode system = JsonNodeFactory.instance.arrayNode();
    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    for (Message message : example.prompt().messages()) {
      if (message.role() == Role.SYSTEM) {
        system.addObject().put("text", message.text());
      } else {
        add(messages, message.role().name().toLowerCase(Locale.ROOT), message.text());
      }
    }
    add(messages, "assistant", example.answer());
    if (!system.isEmpty()) {
      line.set("system", system);
    }
    return line.<ObjectNode>set("messages", messages).toString();
  }

  private static void add(ArrayNode messages, String role, String text) {
    messages.addObject().put("role", role).putArray("content").addObject().put("text", text);
  }
}
