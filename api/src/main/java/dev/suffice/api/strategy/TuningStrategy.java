package dev.suffice.api.strategy;

import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.tuning.TrainingPlan;

/** A strategy that has a model trained. */
public interface TuningStrategy extends Strategy {
  /** The model that is trained. */
  LanguageModelName base();

  /** Whether the prompts that it is trained with may call models that find what they hold. */
  boolean asksToPlan();

  /**
   * What it is trained with, but for settings that a search would find. Trains nothing, and asks
   * the trained model nothing.
   */
  TrainingPlan plan(TaskData data);
}
