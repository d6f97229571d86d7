package dev.suffice.api.tuning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a job is. What the service does not tell is absent.
 *
 * @param id what the service calls the job
 * @param marker of ours that it carries; absent: it is not ours, or the service did not keep it
 * @param word the service's own for its state
 * @param created when it was begun
 * @param done share of the training that is done, from 0 to 1
 * @param estimatedFinish by the service's account
 * @param trainedTokens that are billed; told once it is over
 * @param machineTime how long it kept one of our machines busy; told once it is over, of training
 *     in this process only
 * @param tunedModel what the service calls the tuned model; there once it has succeeded
 * @param failure why it came to nothing, in the service's words
 */
public record JobStatus(
    String id,
    Optional<JobMarker> marker,
    JobState state,
    String word,
    Instant created,
    Optional<Double> done,
    Optional<Instant> estimatedFinish,
    OptionalLong trainedTokens,
    Optional<Duration> machineTime,
    Optional<String> tunedModel,
    Optional<String> failure) {
  /** Of jobs for the same request: those that came to nothing first, then the older. */
  static final Comparator<JobStatus> MOST_PROMISING =
      Comparator.comparing(JobStatus::mayHelp).thenComparing(JobStatus::created);

  public JobStatus {
    Objects.requireNonNull(marker, "marker");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(estimatedFinish, "estimatedFinish");
    Objects.requireNonNull(trainedTokens, "trainedTokens");
    Objects.requireNonNull(machineTime, "machineTime");
    Objects.requireNonNull(failure, "failure");
    if (id.isBlank()) {
      throw new IllegalArgumentException("A job has an id");
    }
    if (done.filter(share -> !(share >= 0 && share <= 1)).isPresent()) {
      throw new IllegalArgumentException("What is done is from 0 to 1: " + done.get());
    }
    if (state == JobState.SUCCEEDED && tunedModel.isEmpty()) {
      throw new IllegalArgumentException("A job that succeeded has a tuned model: " + id);
    }
  }

  /** A job of which only its state is known. */
  public static JobStatus of(
      String id, Optional<JobMarker> marker, JobState state, String word, Instant created) {
    return new JobStatus(
        id,
        marker,
        state,
        word,
        created,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether there is a tuned model, or there still may be one. */
  public boolean mayHelp() {
    return state == JobState.SUCCEEDED || !(state.isFinal() || state == JobState.CANCELLING);
  }
}
