package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.time.Instant;
import java.util.List;

/**
 * {@code /fine-tunes}. A job carries its marker as the suffix of the tuned model's name, which is
 * told of every job: one without it is not ours.
 */
record TogetherJobs(Caller caller) implements TuningJobs {
  /** What a job is trained by unless it says otherwise, by Together's document. */
  private static final double USUAL_RATE = 1e-5;

  private static final int SEEDS = 1 << 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    TrainingSettings settings = request.plan().settings();
    ObjectNode job =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", request.base())
            .put("training_file", data.training())
            .put("n_epochs", settings.epochs())
            .put("random_seed", Math.floorMod(settings.seed(), SEEDS))
            .put("suffix", request.marker().shortName());
    data.validation().ifPresent(file -> job.put("validation_file", file).put("n_evals", 1));
    settings.batchSize().ifPresent(size -> job.put("batch_size", size));
    settings
        .learningRateMultiplier()
        .ifPresent(times -> job.put("learning_rate", times * USUAL_RATE));
    job.set("training_method", method());
    request.parameters().values().forEach((word, value) -> job.set(word, json(value)));
    return TogetherFacts.status(caller.post("fine-tunes", job), caller.faults());
  }

  /** Answers are learnt, prompts are not. */
  static ObjectNode method() {
    return JsonNodeFactory.instance.objectNode().put("method", "sft").put("train_on_inputs", false);
  }

  private static JsonNode json(Object value) {
    return JSON.valueToTree(value);
  }

  @Override
  public List<JobStatus> list(Instant since) {
    return caller
        .get("fine-tunes")
        .list("data", job -> TogetherFacts.status(job, caller.faults()))
        .stream()
        .filter(job -> job.marker().isPresent() && !job.created().isBefore(since))
        .toList();
  }

  @Override
  public TuningJob job(String id) {
    return new TogetherJob(id, caller);
  }
}
