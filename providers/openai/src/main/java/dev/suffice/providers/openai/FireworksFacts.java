package dev.suffice.providers.openai;

import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Fireworks says of a job, in our words. It does not say what is billed. States that its
 * client lists and no page explains ({@code IDLE}, {@code EARLY_STOPPED}) are not guessed at.
 */
final class FireworksFacts {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final String PREFIX = "JOB_STATE_";
  private static final Map<String, JobState> STATES =
      Map.ofEntries(
          Map.entry("VALIDATING", JobState.VALIDATING),
          Map.entry("CREATING_INPUT_DATASET", JobState.VALIDATING),
          Map.entry("CREATING", JobState.QUEUED),
          Map.entry("PENDING", JobState.QUEUED),
          Map.entry("RE_QUEUEING", JobState.QUEUED),
          Map.entry("PAUSED", JobState.QUEUED),
          Map.entry("RUNNING", JobState.RUNNING),
          Map.entry("WRITING_RESULTS", JobState.RUNNING),
          Map.entry("CANCELLING", JobState.CANCELLING),
          Map.entry("DELETING", JobState.CANCELLING),
          Map.entry("DELETING_CLEANING_UP", JobState.CANCELLING),
          Map.entry("CANCELLED", JobState.CANCELLED),
          Map.entry("FAILED", JobState.FAILED),
          Map.entry("EXPIRED", JobState.FAILED),
          Map.entry("COMPLETED", JobState.SUCCEEDED));

  private FireworksFacts() {}

  static JobStatus status(Fields job, FireworksAccount account) {
    String word = job.optionalText("state").orElse("JOB_STATE_UNSPECIFIED");
    String id = job.lastPart("name");
    JobState state =
        word.startsWith(PREFIX)
            ? STATES.getOrDefault(word.substring(PREFIX.length()), JobState.UNKNOWN)
            : JobState.UNKNOWN;
    return new JobStatus(
        id,
        job.optionalWord("displayName").flatMap(JobMarker::in),
        state,
        account.caller().faults().shown(word),
        job.time("createTime"),
        done(job),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        state == JobState.SUCCEEDED ? Optional.of(model(job, id, account)) : Optional.empty(),
        state == JobState.FAILED ? reason(job, account.caller().faults()) : Optional.empty());
  }

  /** Without a name of its own the model has the job's. */
  private static String model(Fields job, String id, FireworksAccount account) {
    String told = job.optionalWord("outputModel").orElse(id);
    return account.name("models", FireworksAccount.last(told));
  }

  private static Optional<Double> done(Fields job) {
    return job.within("jobProgress")
        .optionalNumber("percent")
        .filter(percent -> percent.signum() >= 0 && percent.compareTo(ALL) <= 0)
        .map(percent -> percent.doubleValue() / ALL.doubleValue());
  }

  static Optional<String> reason(Fields told, Faults faults) {
    return told.within("status").optionalWord("message").map(faults::shown);
  }
}
