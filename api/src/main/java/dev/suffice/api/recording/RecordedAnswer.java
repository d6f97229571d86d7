package dev.suffice.api.recording;

import dev.suffice.api.task.Recorded;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of recorded answers.
 *
 * @param key the example's id, or its input
 * @param text what was answered, to the letter; absent where only scores were kept
 */
public record RecordedAnswer(String key, Optional<String> text, Recorded recorded) {
  public RecordedAnswer {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A recorded answer needs to say what it answers");
    }
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(recorded, "recorded");
  }
}
