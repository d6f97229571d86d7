package dev.suffice.providers.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFormat;

/**
 * Training examples as contents of Gemini, as <a
 * href="https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/tuning/supervised-tuning/prepare-data">Google's
 * guide</a> has them. The role of a system instruction is ignored there and left out here.
 */
final class ContentLines implements TrainingFormat {
  @Override
  public String name() {
    return "gemini";
  }

  @Override
  public String description() {
    return "Contents as Google takes them for Gemini.";
  }

  @Override
  public String line(TrainingExample example) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ArrayNode system = JsonNodeFactory.instance.arrayNode();
    ArrayNode contents = JsonNodeFactory.instance.arrayNode();
    for (Message message : example.prompt().messages()) {
      switch (message.role()) {
        case SYSTEM -> system.addObject().put("text", message.text());
        case USER -> add(contents, "user", message.text());
        case ASSISTANT -> add(contents, "model", message.text());
      }
    }
    add(contents, "model", example.answer());
    if (!system.isEmpty()) {
      line.putObject("systemInstruction").set("parts", system);
    }
    return line.<ObjectNode>set("contents", contents).toString();
  }

  private static void add(ArrayNode contents, String role, String text) {
    contents.addObject().put("role", role).putArray("parts").addObject().put("text", text);
  }
}
