package dev.suffice.api.tuning;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a model is trained. What is absent the service chooses.
 *
 * @param epochs how often the examples are gone through, at least 1; the most, where training stops
 *     early
 * @param learningRateMultiplier times the rate that the service would choose; positive
 * @param batchSize examples per step, at least 1
 * @param seed for whatever is random in training
 */
public record TrainingSettings(
    int epochs, OptionalDouble learningRateMultiplier, OptionalInt batchSize, long seed) {
  public TrainingSettings {
    Objects.requireNonNull(learningRateMultiplier, "learningRateMultiplier");
    Objects.requireNonNull(batchSize, "batchSize");
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs: at least 1: " + epochs);
    }
    double multiplier = learningRateMultiplier.orElse(1);
    if (!(multiplier > 0 && Double.isFinite(multiplier))) {
      throw new IllegalArgumentException(
          "learning-rate-multiplier: must be positive: " + multiplier);
    }
    if (batchSize.orElse(1) < 1) {
      throw new IllegalArgumentException("batch-size: at least 1: " + batchSize.getAsInt());
    }
  }

  /** As the service would, for so many epochs. */
  public static TrainingSettings of(int epochs, long seed) {
    return new TrainingSettings(epochs, OptionalDouble.empty(), OptionalInt.empty(), seed);
  }
}
