package dev.suffice.providers.openai;

import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What Together says of a job, in our words. */
final class TogetherFacts {
  private static final Map<String, JobState> STATES =
      Map.of(
          "pending", JobState.VALIDATING,
          "queued", JobState.QUEUED,
          "running", JobState.RUNNING,
          "compressing", JobState.RUNNING,
          "uploading", JobState.RUNNING,
          "cancel_requested", JobState.CANCELLING,
          "cancelled", JobState.CANCELLED,
          "error", JobState.FAILED,
          "completed", JobState.SUCCEEDED);

  private TogetherFacts() {}

  static JobStatus status(Fields job, Faults faults) {
    String word = job.text("status");
    Optional<String> model = job.optionalText("model_output_name");
    JobState known = STATES.getOrDefault(word, JobState.UNKNOWN);
    boolean isDone = known == JobState.SUCCEEDED && model.isPresent();
    JobState state = known == JobState.SUCCEEDED && !isDone ? JobState.RUNNING : known;
    return new JobStatus(
        job.id("id"),
        job.optionalText("suffix").or(() -> model).flatMap(JobMarker::in),
        state,
        faults.shown(word),
        job.time("created_at"),
        Optional.empty(),
        Optional.empty(),
        isDone ? tokens(job) : OptionalLong.empty(),
        Optional.empty(),
        model.filter(name -> isDone),
        state == JobState.FAILED ? lastWord(job, faults) : Optional.empty());
  }

  private static OptionalLong tokens(Fields job) {
    return job.optionalCount("token_count").map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /** A job that failed says why in its last event. */
  private static Optional<String> lastWord(Fields job, Faults faults) {
    return job.tree().path("events").isArray()
        ? job.list("events", event -> event(event, faults)).stream()
            .reduce((before, after) -> after.time().isBefore(before.time()) ? before : after)
            .map(JobEvent::message)
        : Optional.empty();
  }

  static JobEvent event(Fields event, Faults faults) {
    String level = event.optionalText("level").orElse("info");
    return new JobEvent(
        event.time("created_at"),
        level.contains("error")
            ? JobEvent.Level.ERROR
            : level.contains("warn") ? JobEvent.Level.WARNING : JobEvent.Level.INFO,
        faults.shown(event.text("message")),
        Map.of());
  }
}
