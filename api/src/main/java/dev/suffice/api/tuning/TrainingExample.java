package dev.suffice.api.tuning;

import dev.suffice.api.prompt.Prompt;
import java.util.Objects;

/**
 * A prompt with the answer that a tuned model shall give to it. The prompt is the one that the
 * tuned model will be asked with.
 */
public record TrainingExample(Prompt prompt, String answer) {
  public TrainingExample {
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(answer, "answer");
  }
}
