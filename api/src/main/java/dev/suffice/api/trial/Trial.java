package dev.suffice.api.trial;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One approach answering one example once.
 *
 * @param repetition from 0
 * @param calls every model call it took, in order
 * @param latency from the question to the answer, our own queues excluded, replayed work at its
 *     original time
 */
public record Trial(
    String approach,
    String exampleId,
    int repetition,
    Outcome outcome,
    List<ModelCall> calls,
    Duration latency) {
  public Trial {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(exampleId, "exampleId");
    Objects.requireNonNull(outcome, "outcome");
    calls = List.copyOf(calls);
    if (repetition < 0 || latency.isNegative()) {
      throw new IllegalArgumentException("Not a trial: %s, %s".formatted(repetition, latency));
    }
  }
}
