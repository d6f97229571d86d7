package dev.suffice.providers.google;

import com.google.genai.types.GoogleRpcStatus;
import com.google.genai.types.SupervisedTuningDataStats;
import com.google.genai.types.TunedModel;
import com.google.genai.types.TuningDataStats;
import com.google.genai.types.TuningJob;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobEvent.Level;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What Vertex AI says of a job, in our words. What it may leave out is absent. */
final class JobFacts {
  private static final String PREFIX = "JOB_STATE_";

  /** A part of what was wanted is not taken for it. */
  private static final Map<String, JobState> STATES =
      Map.ofEntries(
          Map.entry("QUEUED", JobState.QUEUED),
          Map.entry("PENDING", JobState.VALIDATING),
          Map.entry("RUNNING", JobState.RUNNING),
          Map.entry("UPDATING", JobState.RUNNING),
          Map.entry("PAUSED", JobState.QUEUED),
          Map.entry("CANCELLING", JobState.CANCELLING),
          Map.entry("CANCELLED", JobState.CANCELLED),
          Map.entry("SUCCEEDED", JobState.SUCCEEDED),
          Map.entry("PARTIALLY_SUCCEEDED", JobState.FAILED),
          Map.entry("FAILED", JobState.FAILED),
          Map.entry("EXPIRED", JobState.FAILED));

  private JobFacts() {}

  static JobStatus of(TuningJob job, Faults faults) {
    String word = word(job);
    Optional<String> endpoint = job.tunedModel().flatMap(TunedModel::endpoint);
    JobState state = state(word, endpoint);
    return new JobStatus(
        id(job, faults),
        marker(job),
        state,
        faults.shown(word),
        created(job, faults),
        Optional.empty(),
        Optional.empty(),
        state.isFinal() ? tokens(job) : OptionalLong.empty(),
        Optional.empty(),
        endpoint.filter(any -> state == JobState.SUCCEEDED),
        failure(job, faults));
  }

  /** Oldest first. */
  static List<JobEvent> events(TuningJob job, Faults faults) {
    var events = new ArrayList<JobEvent>();
    events.add(new JobEvent(created(job, faults), Level.INFO, "Job created", Map.of()));
    job.startTime().ifPresent(time -> events.add(info(time, "Training begun")));
    job.endTime().ifPresent(time -> events.add(info(time, "Ended: " + faults.shown(word(job)))));
    Instant last = job.endTime().or(job::updateTime).orElseGet(() -> created(job, faults));
    failure(job, faults)
        .ifPresent(why -> events.add(new JobEvent(last, Level.ERROR, why, Map.of())));
    return List.copyOf(events);
  }

  private static JobEvent info(Instant time, String message) {
    return new JobEvent(time, Level.INFO, message, Map.of());
  }

  private static String word(TuningJob job) {
    return job.state().map(Object::toString).orElse("no state");
  }

  /** One that succeeded has its endpoint soon. */
  private static JobState state(String word, Optional<String> endpoint) {
    JobState state = STATES.getOrDefault(word.replaceFirst("^" + PREFIX, ""), JobState.UNKNOWN);
    return state == JobState.SUCCEEDED && endpoint.isEmpty() ? JobState.RUNNING : state;
  }

  private static String id(TuningJob job, Faults faults) {
    String name = job.name().orElseThrow(() -> faults.odd("a job without a name"));
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static Instant created(TuningJob job, Faults faults) {
    return job.createTime().orElseThrow(() -> faults.odd("a job without a time"));
  }

  private static Optional<JobMarker> marker(TuningJob job) {
    return job.tunedModelDisplayName()
        .flatMap(JobMarker::in)
        .or(() -> job.description().flatMap(JobMarker::in));
  }

  /** Of all epochs; the service counts once through. */
  private static OptionalLong tokens(TuningJob job) {
    Optional<Long> once =
        job.tuningDataStats()
            .flatMap(TuningDataStats::supervisedTuningDataStats)
            .flatMap(SupervisedTuningDataStats::totalBillableTokenCount);
    Optional<Long> epochs =
        job.supervisedTuningSpec()
            .flatMap(spec -> spec.hyperParameters())
            .flatMap(parameters -> parameters.epochCount());
    return once.isPresent() && epochs.isPresent()
        ? OptionalLong.of(once.get() * epochs.get())
        : OptionalLong.empty();
  }

  private static Optional<String> failure(TuningJob job, Faults faults) {
    return job.error()
        .flatMap(GoogleRpcStatus::message)
        .map(faults::shown)
        .filter(told -> !told.isBlank());
  }
}
