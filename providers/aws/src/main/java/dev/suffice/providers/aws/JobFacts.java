package dev.suffice.providers.aws;

import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.bedrock.model.GetModelCustomizationJobResponse;
import software.amazon.awssdk.services.bedrock.model.ModelCustomizationJobSummary;
import software.amazon.awssdk.services.bedrock.model.StatusDetails;
import software.amazon.awssdk.services.bedrock.model.TrainingDetails;

/** What Bedrock says of a job, in our words. It does not say what tokens it bills. */
final class JobFacts {
  private static final Map<String, JobState> STATES =
      Map.of(
          "InProgress", JobState.RUNNING,
          "Completed", JobState.SUCCEEDED,
          "Failed", JobState.FAILED,
          "Stopping", JobState.CANCELLING,
          "Stopped", JobState.CANCELLED);

  private JobFacts() {}

  static JobStatus of(GetModelCustomizationJobResponse job, Calls calls) {
    return status(
        job.jobName(),
        job.statusAsString(),
        Optional.ofNullable(job.statusDetails()),
        job.creationTime(),
        Optional.ofNullable(job.outputModelArn()),
        Optional.ofNullable(job.failureMessage()),
        calls);
  }

  static JobStatus of(ModelCustomizationJobSummary job, Calls calls) {
    return status(
        job.jobName(),
        job.statusAsString(),
        Optional.ofNullable(job.statusDetails()),
        job.creationTime(),
        Optional.ofNullable(job.customModelArn()),
        Optional.empty(),
        calls);
  }

  private static JobStatus status(
      String name,
      String word,
      Optional<StatusDetails> details,
      Instant created,
      Optional<String> model,
      Optional<String> failure,
      Calls calls) {
    JobState state = state(String.valueOf(word), details, model);
    return new JobStatus(
        name,
        JobMarker.in(name),
        state,
        calls.shown(word),
        created,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        model.filter(any -> state == JobState.SUCCEEDED),
        failure.map(calls::shown).filter(told -> !told.isBlank()));
  }

  /** One that is completed has a model soon; one in progress says in what phase, or does not. */
  private static JobState state(
      String word, Optional<StatusDetails> details, Optional<String> model) {
    JobState state = STATES.getOrDefault(word, JobState.UNKNOWN);
    if (state == JobState.SUCCEEDED && model.isEmpty()) {
      return JobState.RUNNING;
    }
    boolean isEarly = state == JobState.RUNNING && details.filter(JobFacts::isEarly).isPresent();
    return isEarly ? JobState.VALIDATING : state;
  }

  private static boolean isEarly(StatusDetails details) {
    return Optional.ofNullable(details.trainingDetails())
        .map(TrainingDetails::statusAsString)
        .filter(word -> !word.equals("NotStarted"))
        .isEmpty();
  }
}
