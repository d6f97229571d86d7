package dev.suffice.api.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an approach said to one question.
 *
 * @param text what the model said, to the letter
 * @param value the answer found in it; absent when there is none in the task's format
 * @param passages the texts it was shown, best first; empty when there were none
 */
public record Answer(String text, Optional<String> value, List<Passage> passages) {
  public Answer {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
    passages = List.copyOf(passages);
  }
}
