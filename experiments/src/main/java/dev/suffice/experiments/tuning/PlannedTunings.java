package dev.suffice.experiments.tuning;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.api.tuning.TuningBench;
import java.util.OptionalInt;

/** Says how much a training would be, and trains nothing. */
public record PlannedTunings(Experiment experiment, TuningOffice office) implements TuningBench {
  @Override
  public TrainingEstimate estimate(LanguageModelName base, TrainingPlan plan) {
    Trainable trainable = Trainable.of(experiment, office.services(), base);
    return trainable.service().intake().estimate(trainable.request(plan));
  }

  @Override
  public TunedModel tune(
      LanguageModelName base, TrainingPlan plan, OptionalInt retrainEveryMonths) {
    throw new IllegalStateException("Nothing is trained while planning");
  }
}
