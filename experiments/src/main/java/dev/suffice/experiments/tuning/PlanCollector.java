package dev.suffice.experiments.tuning;

import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.api.tuning.TuningBench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Keeps what strategies would have models trained with, and trains nothing. For one thread. */
public final class PlanCollector implements TuningBench {
  private final List<TrainingPlan> plans = new ArrayList<>();

  @Override
  public TrainingEstimate estimate(LanguageModelName base, TrainingPlan plan) {
    plans.add(plan);
    return new TrainingEstimate(0, Optional.empty());
  }

  @Override
  public TunedModel tune(
      LanguageModelName base, TrainingPlan plan, OptionalInt retrainEveryMonths) {
    throw new IllegalStateException("Nothing is trained while plans are collected");
  }

  /** In the order in which they were made. */
  public List<TrainingPlan> plans() {
    return List.copyOf(plans);
  }
}
