package dev.suffice.api.prompt;

import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns a structured prompt into a conversation. */
final class PromptRendering {
  private PromptRendering() {}

  static List<Message> messages(Prompt prompt) {
    var messages = new ArrayList<Message>();
    String start = start(prompt);
    if (!start.isEmpty()) {
      messages.add(new Message(Role.SYSTEM, start, true));
    }
    for (Demonstration shown : prompt.demonstrations()) {
      boolean stable = prompt.demonstrationsStable();
      messages.add(new Message(Role.USER, asked(prompt, shown.fields(), shown.input()), stable));
      messages.add(new Message(Role.ASSISTANT, shown.answer(), stable));
    }
    messages.add(new Message(Role.USER, question(prompt), false));
    return List.copyOf(messages);
  }

  private static String start(Prompt prompt) {
    var parts = new ArrayList<String>();
    prompt.system().ifPresent(parts::add);
    if (prompt.instructions().isConstant()) {
      parts.add(prompt.instructions().text());
    }
    if (!prompt.options().isEmpty()) {
      parts.add(options(prompt));
    }
    if (prompt.answerFormat() == AnswerFormat.JSON) {
      parts.add(jsonRule(prompt));
    }
    if (prompt.passagesStable()) {
      parts.add(passages(prompt));
    }
    return parts.stream()
        .filter(part -> !part.isBlank())
        .map(String::strip)
        .collect(Collectors.joining("\n\n"));
  }

  private static String options(Prompt prompt) {
    var list =
        new StringBuilder(
            prompt.answerFormat() == AnswerFormat.LABEL
                ? "Answer with exactly one of these names and nothing else:"
                : "The possible answers:");
    for (Label option : prompt.options()) {
      list.append("\n- ").append(option.name());
      if (!option.description().equals(option.name())) {
        list.append(": ").append(option.description());
      }
    }
    return list.toString();
  }

  private static String jsonRule(Prompt prompt) {
    String rule = "Answer with JSON and nothing else.";
    return prompt
        .answerSchema()
        .map(schema -> rule + " It must be valid by this JSON Schema:\n" + schema.strip())
        .orElse(rule);
  }

  private static String question(Prompt prompt) {
    String asked = asked(prompt, prompt.question().fields(), prompt.question().input());
    return prompt.passages().isEmpty() || prompt.passagesStable()
        ? asked
        : passages(prompt) + "\n\n" + asked;
  }

  private static String passages(Prompt prompt) {
    return prompt.passages().stream()
        .map(PromptRendering::passage)
        .collect(Collectors.joining("\n\n"));
  }

  private static String passage(Passage passage) {
    return "[" + passage.source() + "]\n" + passage.text();
  }

  private static String asked(Prompt prompt, Map<String, String> fields, String input) {
    return prompt.instructions().isConstant() ? input : prompt.instructions().fill(fields);
  }
}
