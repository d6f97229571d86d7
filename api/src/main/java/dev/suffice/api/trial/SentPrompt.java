package dev.suffice.api.trial;

import dev.suffice.api.prompt.Message;
import java.util.List;
import java.util.Objects;

/**
 * A prompt as a model got it.
 *
 * @param model the model's declared name
 * @param messages the conversation, in order; never empty
 */
public record SentPrompt(String model, List<Message> messages) {
  public SentPrompt {
    Objects.requireNonNull(model, "model");
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("A prompt without a message");
    }
  }
}
