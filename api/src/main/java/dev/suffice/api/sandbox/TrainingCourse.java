package dev.suffice.api.sandbox;

import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How fine-tuning jobs go in a sandbox.
 *
 * @param price US dollars per million trained tokens, each counted once per epoch; not negative
 * @param readyAfter from a job's success until its model answers; not negative
 * @param fault what becomes of every job; absent: they succeed
 */
public record TrainingCourse(Money price, Duration readyAfter, Optional<TrainingFault> fault) {
  /** What a model that vanishes answers before. */
  public static final int ANSWERS = 10;

  /** 3 USD per million tokens, at once, without faults. */
  public static final TrainingCourse USUAL =
      new TrainingCourse(Money.usd("3"), Duration.ZERO, Optional.empty());

  public TrainingCourse {
    if (price.usd().signum() < 0) {
      throw new IllegalArgumentException("A price must not be negative: " + price);
    }
    if (readyAfter.isNegative()) {
      throw new IllegalArgumentException("A model needs no negative time: " + readyAfter);
    }
    Objects.requireNonNull(fault, "fault");
  }

  /** The usual course with a fault. */
  public static TrainingCourse with(TrainingFault fault) {
    return new TrainingCourse(USUAL.price, Duration.ZERO, Optional.of(fault));
  }
}
