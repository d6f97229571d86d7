package dev.suffice.providers.openai;

import com.openai.core.JsonValue;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.JobCreateParams;
import dev.suffice.api.tuning.TuningRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A job as Nebius takes it: settings as {@code hyperparameters} of the job itself, more of them
 * than OpenAI's, the marker as suffix only. An adapter is trained ({@code lora}), because only
 * those answer without a machine of their own. The tuned model is known by its job until it is
 * deployed.
 */
final class NebiusForm implements JobForm {
  /** What a job is trained by unless it says otherwise, by Nebius' reference. */
  private static final double USUAL_RATE = 1e-5;

  @Override
  public void fill(JobCreateParams.Builder job, TuningRequest request) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("n_epochs", request.plan().settings().epochs());
    request.plan().settings().batchSize().ifPresent(size -> settings.put("batch_size", size));
    request
        .plan()
        .settings()
        .learningRateMultiplier()
        .ifPresent(times -> settings.put("learning_rate", times * USUAL_RATE));
    settings.put("lora", true);
    settings.putAll(request.parameters().values());
    job.putAdditionalBodyProperty("hyperparameters", JsonValue.from(settings));
  }

  @Override
  public Optional<String> tuned(FineTuningJob job) {
    return Optional.of(job.id());
  }
}
