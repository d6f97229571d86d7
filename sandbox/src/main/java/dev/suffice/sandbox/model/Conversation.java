package dev.suffice.sandbox.model;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.prompt.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model is asked by way of messages.
 *
 * @param turns at least one, the last of them the user's
 * @param json whether the answer is to be JSON
 * @param schema the JSON Schema, as JSON, of an answer in JSON
 */
public record Conversation(List<Turn> turns, boolean json, Optional<String> schema) {
  public Conversation {
    turns = List.copyOf(turns);
    Objects.requireNonNull(schema, "schema");
    if (turns.isEmpty() || turns.get(turns.size() - 1).role() != Role.USER) {
      throw new IllegalArgumentException("The last message must be the user's");
    }
  }

  /** The parts of a prompt that are found in it. */
  public Prompt prompt() {
    return ConversationReading.prompt(this);
  }

  /** What somebody says. */
  public record Turn(Role role, String text) {
    public Turn {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(text, "text");
    }
  }
}
