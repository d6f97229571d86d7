package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fine-tuning job as it is written down. */
record TrainingForm(String id, TrainingOrder order) {
  /**
   * The job.
   *
   * @param word for its status
   * @param created seconds since 1970
   * @param finished likewise
   * @param status of the training, once it was begun
   */
  ObjectNode job(
      String word,
      long created,
      Optional<Long> finished,
      Optional<JobStatus> status,
      Optional<ObjectNode> error) {
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
            .put("fine_tuned_model", status.flatMap(JobStatus::tunedModel).orElse(null))
            .put("trained_tokens", trainedTokens(status).orElse(null));
    json.set("error", error.orElse(null));
    json.set("hyperparameters", order.hyperparameters());
    json.set("result_files", Json.array());
    json.set("metadata", order.metadata());
    json.set("method", method());
    status
        .flatMap(JobStatus::estimatedFinish)
        .map(Instant::getEpochSecond)
        .ifPresent(then -> json.put("estimated_finish", then));
    return json;
  }

  private static Optional<Long> trainedTokens(Optional<JobStatus> status) {
    return status
        .filter(known -> known.trainedTokens().isPresent())
        .map(known -> known.trainedTokens().getAsLong());
  }

  private ObjectNode method() {
    ObjectNode supervised = Json.object().set("hyperparameters", order.hyperparameters());
    return Json.object().put("type", "supervised").set("supervised", supervised);
  }

  /**
   * Its events, newest first.
   *
   * @param oldestFirst as they happened
   */
  List<ObjectNode> events(List<JobEvent> oldestFirst) {
    var newestFirst = new ArrayList<ObjectNode>();
    for (JobEvent event : oldestFirst) {
      newestFirst.add(0, event(event, newestFirst.size()));
    }
    return newestFirst;
  }

  private ObjectNode event(JobEvent event, int number) {
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

  /**
   * The model at the end, with the last figures that were told.
   *
   * @param made seconds since 1970
   */
  ObjectNode checkpoint(String model, long made, List<JobEvent> told) {
    Map<String, Double> last = told.isEmpty() ? Map.of() : told.get(told.size() - 1).metrics();
    ObjectNode metrics = Json.object().put("step", told.size());
    last.forEach(metrics::put);
    ObjectNode checkpoint =
        Json.object()
            .put("id", "ftckpt-" + id)
            .put("object", "fine_tuning.job.checkpoint")
            .put("created_at", made)
            .put("fine_tuned_model_checkpoint", model)
            .put("step_number", told.size())
            .put("fine_tuning_job_id", id);
    checkpoint.set("metrics", metrics);
    return checkpoint;
  }
}
