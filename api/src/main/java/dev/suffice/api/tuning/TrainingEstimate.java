package dev.suffice.api.tuning;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a training will be, before it begins.
 *
 * @param tokens of the training examples, once through; at least 0
 * @param machineTime how long it keeps one of our machines busy; absent: it runs elsewhere
 */
public record TrainingEstimate(long tokens, Optional<Duration> machineTime) {
  public TrainingEstimate {
    Objects.requireNonNull(machineTime, "machineTime");
    if (tokens < 0) {
      throw new IllegalArgumentException("Tokens are at least 0: " + tokens);
    }
  }
}
