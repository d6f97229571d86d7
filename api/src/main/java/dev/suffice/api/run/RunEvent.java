package dev.suffice.api.run;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Preparation;
import java.util.Optional;

/** Something that happened during a run. */
public sealed interface RunEvent {
  /** The plan stands, nothing was called yet. */
  record Planned(String runId, Plan plan) implements RunEvent {}

  /**
   * An approach's first turn begins; it is prepared next unless nothing remains to be done.
   *
   * @param remaining trials that may be made
   */
  record ApproachStarted(String approach, int remaining, int stored) implements RunEvent {}

  /** An approach is ready to answer. */
  record Prepared(String approach, Preparation preparation) implements RunEvent {}

  /**
   * A trial is committed.
   *
   * @param spent what its new calls cost
   */
  record TrialFinished(String approach, Outcome outcome, Money spent) implements RunEvent {}

  /** An approach could not be run. */
  record ApproachFailed(String approach, String reason) implements RunEvent {}

  /**
   * Too many trials of an approach in a row were lost to the surroundings; others go on.
   *
   * @param resumes whether it is asked again when all others are done
   */
  record ApproachPaused(String approach, String reason, boolean resumes) implements RunEvent {}

  /**
   * Nothing more has to be asked of an approach in an adaptive evaluation.
   *
   * @param verdict what is known of it now
   * @param trials it has, reused ones included
   * @param spared its trials that need not be made
   */
  record ApproachSettled(String approach, Verdict verdict, int trials, int spared)
      implements RunEvent {}

  /** An approach will not be asked again in this run. */
  record ApproachFinished(String approach) implements RunEvent {}

  /**
   * An approach waits for a batch.
   *
   * @param batch what the server calls it
   * @param done its requests that came to an end
   * @param total its requests
   */
  record BatchAwaited(String approach, String batch, long done, long total) implements RunEvent {}

  /**
   * Answers are scored by a metric that asks for its scores, a judge say.
   *
   * @param done answers asked about so far, in this go
   * @param total answers to be asked about, in this go
   */
  record AnswersScored(String metric, int done, int total) implements RunEvent {}

  /**
   * An approach waits for a job that trains its model.
   *
   * @param job what the service calls it
   * @param state of the job, or of its model's deployment, in the service's words
   * @param done share of the training that is done, from 0 to 1; absent: the service does not tell
   */
  record TrainingAwaited(String model, String job, String state, Optional<Double> done)
      implements RunEvent {}

  /**
   * A run ends while a job trains a model for it. The job goes on, may be paid for, and is waited
   * for by the next run.
   *
   * @param job what the service calls it
   * @param address of the service
   */
  record TrainingLeft(String model, String job, String address) implements RunEvent {}

  /**
   * Texts of the data are embedded, to find those that are nearly the same.
   *
   * @param done texts embedded so far
   */
  record TextsEmbedded(int done, int total) implements RunEvent {}
}
