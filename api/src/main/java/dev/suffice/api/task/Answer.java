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
 * @param recorded what is known of it when it was made elsewhere; absent when it was made here
 */
public record Answer(
    String text, Optional<String> value, List<Passage> passages, Optional<Recorded> recorded) {
  public Answer {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
    passages = List.copyOf(passages);
    Objects.requireNonNull(recorded, "recorded");
  }

  /** An answer made here. */
  public Answer(String text, Optional<String> value, List<Passage> passages) {
    this(text, value, passages, Optional.empty());
  }

  /** The same answer, made elsewhere. */
  public Answer recordedAs(Recorded known) {
    return new Answer(text, value, passages, Optional.of(known));
  }

  /** Whether nobody kept what was answered, but only how good it was. */
  public boolean hasScoresOnly() {
    return text.isEmpty()
        && value.isEmpty()
        && recorded.filter(known -> !known.scores().isEmpty()).isPresent();
  }

  /** The score that was recorded along with it. */
  public Optional<Double> recordedScore(String metric) {
    return recorded.map(known -> known.scores().get(metric));
  }
}
