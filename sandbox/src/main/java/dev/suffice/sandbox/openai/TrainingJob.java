package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fine-tuning job: first its own, then that of the service it was handed to. For any thread. */
final class TrainingJob {
  private final String id;
  private final TrainingOrder order;
  private final Clock clock;
  private final long created;
  private final List<JobEvent> own = new ArrayList<>();
  private String word = "validating_files";
  private Optional<TuningJob> served = Optional.empty();
  private Optional<ObjectNode> error = Optional.empty();
  private Optional<Long> finished = Optional.empty();

  TrainingJob(String id, TrainingOrder order, Clock clock) {
    this.id = id;
    this.order = order;
    this.clock = clock;
    this.created = clock.instant().getEpochSecond();
    note("Created fine-tuning job: " + id);
  }

  String id() {
    return id;
  }

  TrainingOrder order() {
    return order;
  }

  /** Its files are good. */
  synchronized void queue() {
    if (word.equals("validating_files")) {
      word = "queued";
      note("Files validated, moving job to queued state");
    }
  }

  /** It came to nothing before it began. */
  synchronized void fail(String code, String message, String parameter) {
    error =
        Optional.of(
            Json.object().put("code", code).put("message", message).put("param", parameter));
    end("failed");
  }

  /**
   * Holds it back.
   *
   * @return whether it had not begun yet
   */
  synchronized boolean pause() {
    boolean waits = word.equals("queued");
    word = waits ? "paused" : word;
    return waits;
  }

  /** Lets it wait for its turn again, if it was held back. */
  synchronized boolean resume() {
    boolean rests = word.equals("paused");
    word = rests ? "queued" : word;
    return rests;
  }

  /**
   * Ends it, at once or soon.
   *
   * @return whether it was not over yet
   */
  synchronized boolean cancel() {
    refresh();
    if (finished.isPresent()) {
      return false;
    }
    if (served.isPresent()) {
      served.get().cancel();
      return true;
    }
    end("cancelled");
    return true;
  }

  /** Whether it is its turn. */
  synchronized boolean isQueued() {
    return word.equals("queued") && served.isEmpty();
  }

  /** A service trains it from now on. */
  synchronized void begin(TuningJob training) {
    served = Optional.of(training);
    word = "running";
    note("Fine-tuning job started");
  }

  synchronized ObjectNode json() {
    Optional<JobStatus> status = refresh();
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("object", "fine_tuning.job")
            .put("created_at", created)
            .put("model", order.model())
            .put("organization_id", "suffice-sandbox")
            .put("status", word)
            .put("training_file", order.trainingFile())
            .put("validation_file", order.validationFile().orElse(null))
            .put("seed", order.settings().seed())
            .put("finished_at", finished.orElse(null))
            .put("fine_tuned_model", tuned(status).orElse(null));
    json.set("error", error.orElse(null));
    json.set("hyperparameters", order.hyperparameters());
    json.set("result_files", Json.array());
    json.set("metadata", order.metadata());
    json.set("method", method());
    status
        .flatMap(JobStatus::estimatedFinish)
        .map(Instant::getEpochSecond)
        .ifPresent(then -> json.put("estimated_finish", then));
    if (status.isPresent() && status.get().trainedTokens().isPresent()) {
      return json.put("trained_tokens", status.get().trainedTokens().getAsLong());
    }
    return json.putNull("trained_tokens");
  }

  private ObjectNode method() {
    ObjectNode supervised = Json.object().set("hyperparameters", order.hyperparameters());
    return Json.object().put("type", "supervised").set("supervised", supervised);
  }

  /** What happened, newest first. */
  synchronized List<ObjectNode> events() {
    refresh();
    var all = new ArrayList<ObjectNode>();
    List<JobEvent> events = new ArrayList<>(own);
    served.ifPresent(job -> events.addAll(job.events()));
    events.sort((one, other) -> one.time().compareTo(other.time()));
    for (JobEvent event : events) {
      all.add(0, json(event, all.size()));
    }
    return all;
  }

  /** The model at the end, as the only checkpoint there is. */
  synchronized List<ObjectNode> checkpoints() {
    Optional<String> model = tuned(refresh());
    if (model.isEmpty()) {
      return List.of();
    }
    List<JobEvent> told = served.orElseThrow().events();
    Map<String, Double> last = told.isEmpty() ? Map.of() : told.get(told.size() - 1).metrics();
    ObjectNode metrics = Json.object().put("step", told.size());
    last.forEach(metrics::put);
    ObjectNode checkpoint =
        Json.object()
            .put("id", "ftckpt-" + id)
            .put("object", "fine_tuning.job.checkpoint")
            .put("created_at", finished.orElse(created))
            .put("fine_tuned_model_checkpoint", model.get())
            .put("step_number", told.size())
            .put("fine_tuning_job_id", id);
    checkpoint.set("metrics", metrics);
    return List.of(checkpoint);
  }

  private ObjectNode json(JobEvent event, int number) {
    ObjectNode json =
        Json.object()
            .put("id", "ftevent-%s-%s".formatted(id, number))
            .put("object", "fine_tuning.job.event")
            .put("created_at", event.time().getEpochSecond())
            .put("level", level(event.level()))
            .put("message", event.message())
            .put("type", event.metrics().isEmpty() ? "message" : "metrics");
    ObjectNode data = json.putObject("data");
    event.metrics().forEach(data::put);
    return json;
  }

  private static String level(JobEvent.Level level) {
    return switch (level) {
      case INFO -> "info";
      case WARNING -> "warn";
      case ERROR -> "error";
    };
  }

  private static Optional<String> tuned(Optional<JobStatus> status) {
    return status.flatMap(JobStatus::tunedModel);
  }

  /** Looks how far the service is. */
  private Optional<JobStatus> refresh() {
    Optional<JobStatus> status = served.map(TuningJob::status);
    if (status.isPresent() && finished.isEmpty() && status.get().state().isFinal()) {
      status.get().failure().ifPresent(why -> fail("training_failed", why, null));
      switch (status.get().state()) {
        case SUCCEEDED -> end("succeeded");
        case CANCELLED -> end("cancelled");
        default -> end("failed");
      }
    }
    return status;
  }

  private void end(String last) {
    if (finished.isEmpty()) {
      word = last;
      finished = Optional.of(clock.instant().getEpochSecond());
      note("The job has " + last);
    }
  }

  private void note(String message) {
    own.add(new JobEvent(clock.instant(), JobEvent.Level.INFO, message, Map.of()));
  }
}
