package dev.suffice.api.tuning;

import java.util.List;
import java.util.Objects;

/**
 * What a model is to be trained with, whatever model it is.
 *
 * @param training examples to learn from, in the order in which they are handed over; at least one
 * @param validation examples that training is watched by, and may stop early by; may be empty
 */
public record TrainingPlan(
    List<TrainingExample> training, List<TrainingExample> validation, TrainingSettings settings) {
  public TrainingPlan {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    Objects.requireNonNull(settings, "settings");
    if (training.isEmpty()) {
      throw new IllegalArgumentException("A training needs at least one example");
    }
  }

  /** The same with other settings. */
  public TrainingPlan with(TrainingSettings other) {
    return new TrainingPlan(training, validation, other);
  }
}
