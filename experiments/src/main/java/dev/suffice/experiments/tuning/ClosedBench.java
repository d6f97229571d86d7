package dev.suffice.experiments.tuning;

import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.api.tuning.TuningBench;
import java.util.OptionalInt;

/** Where nothing is trained and nobody asks how much it would be. */
public record ClosedBench() implements TuningBench {
  @Override
  public TrainingEstimate estimate(LanguageModelName base, TrainingPlan plan) {
    throw closed();
  }

  @Override
  public TunedModel tune(
      LanguageModelName base, TrainingPlan plan, OptionalInt retrainEveryMonths) {
    throw closed();
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("Nothing is trained here");
  }
}
