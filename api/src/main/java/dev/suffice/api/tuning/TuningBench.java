package dev.suffice.api.tuning;

import dev.suffice.api.model.LanguageModelName;
import java.util.OptionalInt;
import java.util.function.Function;

/** Where a strategy has declared models trained. */
public interface TuningBench {
  /**
   * How much a training will be. Sends nothing.
   *
   * @throws IllegalArgumentException when the model cannot be trained, or not with this
   */
  TrainingEstimate estimate(LanguageModelName base, TrainingPlan plan);

  /**
   * Trains a model and waits until it answers, or finds the one that was trained with this before.
   * What it costs is reserved before and charged to the approach that is at work.
   *
   * @param retrainEveryMonths for the bill; absent: it is trained once
   * @throws dev.suffice.api.model.ModelFaultException when it came to nothing, or nobody waits any
   *     more; a job that was submitted goes on
   */
  TunedModel tune(LanguageModelName base, TrainingPlan plan, OptionalInt retrainEveryMonths);

  /**
   * Trains a model to be measured only: as {@link #tune}, but where it answers ends afterwards.
   *
   * @param measure asks the model; it must not be asked later
   */
  default <T> T rehearse(
      LanguageModelName base, TrainingPlan plan, Function<TunedModel, T> measure) {
    return measure.apply(tune(base, plan, OptionalInt.empty()));
  }
}
