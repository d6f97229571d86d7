package dev.suffice.providers.openai;

import com.openai.core.JsonValue;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.finetuning.methods.SupervisedHyperparameters;
import com.openai.models.finetuning.methods.SupervisedMethod;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningRequest;
import java.util.Optional;

/**
 * Where a server of OpenAI's kind wants the settings of a job, and how it names what came of it.
 */
interface JobForm {
  /** As OpenAI itself: settings within a method, the marker as metadata. */
  JobForm OPENAI =
      new JobForm() {
        @Override
        public void fill(JobCreateParams.Builder job, TuningRequest request) {
          job.method(method(request.plan().settings()))
              .metadata(
                  JobCreateParams.Metadata.builder()
                      .putAdditionalProperty(
                          JobMarker.METADATA_KEY, JsonValue.from(request.marker().value()))
                      .build());
          request
              .parameters()
              .values()
              .forEach((word, value) -> job.putAdditionalBodyProperty(word, JsonValue.from(value)));
        }

        @Override
        public Optional<String> tuned(FineTuningJob job) {
          return job.fineTunedModel().filter(name -> !name.isBlank());
        }
      };

  /** Adds the settings and the parameters of a request to a job, which has its files and suffix. */
  void fill(JobCreateParams.Builder job, TuningRequest request);

  /** What the tuned model of a job that succeeded is called; absent: it has none yet. */
  Optional<String> tuned(FineTuningJob job);

  private static JobCreateParams.Method method(TrainingSettings settings) {
    var parameters = SupervisedHyperparameters.builder().nEpochs(settings.epochs());
    settings.batchSize().ifPresent(parameters::batchSize);
    settings.learningRateMultiplier().ifPresent(parameters::learningRateMultiplier);
    return JobCreateParams.Method.builder()
        .type(JobCreateParams.Method.Type.SUPERVISED)
        .supervised(SupervisedMethod.builder().hyperparameters(parameters.build()).build())
        .build();
  }
}
