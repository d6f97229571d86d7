package dev.suffice.providers.openai;

import com.openai.core.JsonValue;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.FineTuningJobEvent;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What a server says of a job, in our words. What it may leave out is absent. */
final class JobFacts {
  private static final Map<String, JobState> STATES =
      Map.of(
          "validating_files", JobState.VALIDATING,
          "queued", JobState.QUEUED,
          "pending", JobState.QUEUED,
          "paused", JobState.QUEUED,
          "running", JobState.RUNNING,
          "cancelling", JobState.CANCELLING,
          "succeeded", JobState.SUCCEEDED,
          "failed", JobState.FAILED,
          "cancelled", JobState.CANCELLED);

  private static final List<String> SUFFIXES = List.of("suffix", "user_provided_suffix");

  private JobFacts() {}

  /**
   * The status of a job.
   *
   * @param tuned what its model is called, once it has succeeded
   */
  static JobStatus of(FineTuningJob job, Optional<String> tuned, Faults faults) {
    String word = job.status().asString();
    JobState state = state(word, tuned);
    return new JobStatus(
        job.id(),
        marker(job),
        state,
        faults.shown(word),
        Instant.ofEpochSecond(job.createdAt()),
        done(job),
        job.estimatedFinish().map(Instant::ofEpochSecond),
        job.trainedTokens().map(OptionalLong::of).orElse(OptionalLong.empty()),
        Optional.empty(),
        tuned.filter(name -> state == JobState.SUCCEEDED),
        failure(job, faults));
  }

  /** One that succeeded has a tuned model soon. */
  private static JobState state(String word, Optional<String> tuned) {
    JobState state = STATES.getOrDefault(word, JobState.UNKNOWN);
    return state == JobState.SUCCEEDED && tuned.isEmpty() ? JobState.RUNNING : state;
  }

  private static Optional<JobMarker> marker(FineTuningJob job) {
    return job.metadata()
        .map(FineTuningJob.Metadata::_additionalProperties)
        .map(pairs -> pairs.get(JobMarker.METADATA_KEY))
        .flatMap(value -> plain(value, String.class))
        .filter(value -> value.matches("[0-9a-f]{64}"))
        .map(JobMarker::new)
        .or(() -> suffix(job).flatMap(JobMarker::in))
        .or(() -> job.fineTunedModel().flatMap(JobMarker::in));
  }

  /**
   * Whether it carries a marker, or nobody knows: neither metadata nor a suffix are told of it.
   *
   * @param keepsMarkers whether its server would tell ours
   */
  static boolean mayBeOurs(FineTuningJob job, boolean keepsMarkers) {
    boolean isTold =
        keepsMarkers
            || job.metadata().isPresent()
            || SUFFIXES.stream().anyMatch(job._additionalProperties()::containsKey);
    return !isTold || marker(job).isPresent();
  }

  /** Nebius and Azure tell it. */
  private static Optional<String> suffix(FineTuningJob job) {
    Map<String, JsonValue> told = job._additionalProperties();
    return SUFFIXES.stream()
        .flatMap(word -> Optional.ofNullable(told.get(word)).stream())
        .flatMap(value -> plain(value, String.class).stream())
        .findFirst();
  }

  /** Nebius tells steps. */
  private static Optional<Double> done(FineTuningJob job) {
    Map<String, JsonValue> told = job._additionalProperties();
    double all = steps(told.get("total_steps"));
    double trained = steps(told.get("trained_steps"));
    return all > 0 && trained >= 0 && trained <= all
        ? Optional.of(trained / all)
        : Optional.empty();
  }

  private static double steps(JsonValue value) {
    return Optional.ofNullable(value)
        .flatMap(one -> plain(one, Number.class))
        .map(Number::doubleValue)
        .orElse(0.0);
  }

  /** Servers send an error without any words for jobs that have none. */
  private static Optional<String> failure(FineTuningJob job, Faults faults) {
    return job.error()
        .flatMap(error -> error._message().asString().or(() -> error._code().asString()))
        .map(faults::shown)
        .filter(told -> !told.isBlank());
  }

  static JobEvent of(FineTuningJobEvent event, Faults faults) {
    return new JobEvent(
        Instant.ofEpochSecond(event.createdAt()),
        level(event.level().asString()),
        faults.shown(event.message()),
        metrics(event._data()));
  }

  private static JobEvent.Level level(String word) {
    return switch (word) {
      case "warn" -> JobEvent.Level.WARNING;
      case "error" -> JobEvent.Level.ERROR;
      default -> JobEvent.Level.INFO;
    };
  }

  private static Map<String, Double> metrics(JsonValue data) {
    var metrics = new TreeMap<String, Double>();
    plain(data, Map.class)
        .ifPresent(
            told ->
                ((Map<?, ?>) told)
                    .forEach(
                        (name, value) -> {
                          if (value instanceof Number number) {
                            metrics.put(String.valueOf(name), number.doubleValue());
                          }
                        }));
    return metrics;
  }

  private static <T> Optional<T> plain(JsonValue value, Class<T> type) {
    return value.isMissing()
        ? Optional.empty()
        : Optional.ofNullable(value.convert(Object.class)).filter(type::isInstance).map(type::cast);
  }
}
