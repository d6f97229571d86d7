package dev.suffice.api.tuning;

/**
 * A service that trains models, by the phases of a training: what goes in, the job, the place where
 * the tuned model answers. Every method of all three throws {@link
 * dev.suffice.api.model.ModelFaultException}; its usage is {@link dev.suffice.api.model.Usage#NONE}
 * when it is certain that nothing was begun, and absent when nobody knows; a {@link
 * dev.suffice.api.model.TransientFaultException} may pass. Safe for any thread.
 */
public interface FineTuningService {
  /** Where examples are handed in. */
  TrainingIntake intake();

  /** The jobs that train. */
  TuningJobs jobs();

  /** How a tuned model comes to answer, and is taken away again. */
  Deployment deployment();
}
