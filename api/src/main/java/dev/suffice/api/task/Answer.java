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
 * @param confidence how sure the approach is of it, from 0 to 1; absent when it cannot tell. What
 *     number means sure is for each approach its own
 * @param recorded what is known of it when it was made elsewhere; absent when it was made here
 */
public record Answer(
    String text,
    Optional<String> value,
    List<Passage> passages,
    Optional<Double> confidence,
    Optional<Recorded> recorded) {
  public Answer {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
    passages = List.copyOf(passages);
    Objects.requireNonNull(recorded, "recorded");
    if (confidence.filter(told -> !(told >= 0 && told <= 1)).isPresent()) {
      throw new IllegalArgumentException("A confidence is from 0 to 1: " + confidence.get());
    }
  }

  /** An answer made here, by an approach that cannot tell how sure it is. */
  public Answer(String text, Optional<String> value, List<Passage> passages) {
    this(text, value, passages, Optional.empty(), Optional.empty());
  }

  /** The same answer, given with this confidence. */
  public Answer withConfidence(Optional<Double> told) {
    return new Answer(text, value, passages, told, recorded);
  }

  /** The same answer, made elsewhere. */
  public Answer recordedAs(Recorded known) {
    return new Answer(text, value, passages, confidence, Optional.of(known));
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
