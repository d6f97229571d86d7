package dev.suffice.providers.openai;

import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.JsonValue;
import com.openai.core.LogLevel;
import com.openai.errors.OpenAIException;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.finetuning.jobs.JobListPage;
import com.openai.models.finetuning.jobs.JobListParams;
import com.openai.models.finetuning.methods.SupervisedHyperparameters;
import com.openai.models.finetuning.methods.SupervisedMethod;
import com.openai.services.blocking.finetuning.JobService;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code /fine_tuning/jobs} of one server. A job carries its marker as metadata. */
record ServedJobs(JobService service, Faults faults) implements TuningJobs {
  private static final long PAGE = 100;

  /** Seeds are whole numbers of 31 bits there. */
  private static final long SEEDS = 1L << 31;

  /** The client wants a key; ours is added where requests are sent. */
  private static final String NO_KEY = "none";

  /** Those of a server that is asked by a caller. */
  static ServedJobs of(Caller caller, String address) {
    var client =
        new OpenAIClientImpl(
            ClientOptions.builder()
                .httpClient(new SdkTransport(caller))
                .baseUrl(address)
                .apiKey(NO_KEY)
                .maxRetries(0)
                .logLevel(LogLevel.OFF)
                .disableTelemetry(true)
                .build());
    return new ServedJobs(client.fineTuning().jobs(), caller.faults());
  }

  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    JobMarker marker = request.marker();
    var job =
        JobCreateParams.builder()
            .model(request.base())
            .trainingFile(data.training())
            .method(method(request.plan().settings()))
            .seed(Math.floorMod(request.plan().settings().seed(), SEEDS))
            .suffix(marker.shortName())
            .metadata(
                JobCreateParams.Metadata.builder()
                    .putAdditionalProperty(JobMarker.METADATA_KEY, JsonValue.from(marker.value()))
                    .build());
    data.validation().ifPresent(job::validationFile);
    request
        .parameters()
        .values()
        .forEach((word, value) -> job.putAdditionalBodyProperty(word, JsonValue.from(value)));
    return status(() -> service.create(job.build()));
  }

  private static JobCreateParams.Method method(TrainingSettings settings) {
    var parameters = SupervisedHyperparameters.builder().nEpochs(settings.epochs());
    settings.batchSize().ifPresent(parameters::batchSize);
    settings.learningRateMultiplier().ifPresent(parameters::learningRateMultiplier);
    return JobCreateParams.Method.builder()
        .type(JobCreateParams.Method.Type.SUPERVISED)
        .supervised(SupervisedMethod.builder().hyperparameters(parameters.build()).build())
        .build();
  }

  /** Until they are older than that, where the server tells the newest first. */
  @Override
  public List<JobStatus> list(Instant since) {
    return heard(
        () -> {
          var jobs = new ArrayList<JobStatus>();
          JobListPage page = service.list(JobListParams.builder().limit(PAGE).build());
          while (true) {
            List<JobStatus> told =
                page.data().stream().map(job -> JobFacts.of(job, faults)).toList();
            jobs.addAll(told);
            if (isPast(told, since) || !page.hasNextPage()) {
              return List.copyOf(jobs);
            }
            page = page.nextPage();
          }
        });
  }

  private static boolean isPast(List<JobStatus> page, Instant since) {
    Instant first = page.isEmpty() ? Instant.MAX : page.get(0).created();
    Instant last = page.isEmpty() ? Instant.MAX : page.get(page.size() - 1).created();
    return last.isBefore(since) && !first.isBefore(last);
  }

  @Override
  public TuningJob job(String id) {
    return new ServedJob(id, this);
  }

  JobStatus status(Supplier<FineTuningJob> asked) {
    return heard(() -> JobFacts.of(asked.get(), faults));
  }

  /** What a server answered, or that it makes no sense. */
  <T> T heard(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (OpenAIException odd) {
      throw faults.odd("in a form that is not known: " + faults.shown(odd.getMessage()));
    }
  }
}
