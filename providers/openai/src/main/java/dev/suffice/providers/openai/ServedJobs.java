package dev.suffice.providers.openai;

import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import com.openai.errors.OpenAIException;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.finetuning.jobs.JobListPage;
import com.openai.models.finetuning.jobs.JobListParams;
import com.openai.services.blocking.finetuning.JobService;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /fine_tuning/jobs} of one server. A job carries its marker as the suffix of its model's
 * name, and as metadata where the server takes them.
 *
 * @param keepsMarkers whether it is known that a job without one is not ours
 */
record ServedJobs(JobService service, JobForm form, boolean keepsMarkers, Faults faults)
    implements TuningJobs {
  private static final long PAGE = 100;

  /** Seeds are whole numbers of 31 bits there. */
  private static final long SEEDS = 1L << 31;

  /** Keeps metadata, and tells none of the jobs that were given none. */
  private static final String OPENAI = "api.openai.com";

  /** The client wants a key; ours is added where requests are sent. */
  private static final String NO_KEY = "none";

  /** Those of a server that is asked by a caller. */
  static ServedJobs of(Caller caller, String address, JobForm form) {
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
    boolean isOpenAi = OPENAI.equals(URI.create(address).getHost());
    return new ServedJobs(client.fineTuning().jobs(), form, isOpenAi, caller.faults());
  }

  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    var job =
        JobCreateParams.builder()
            .model(request.base())
            .trainingFile(data.training())
            .seed(Math.floorMod(request.plan().settings().seed(), SEEDS))
            .suffix(request.marker().shortName());
    data.validation().ifPresent(job::validationFile);
    form.fill(job, request);
    return status(() -> service.create(job.build()));
  }

  /**
   * Until they are older than that, where the server tells the newest first. What others submitted
   * is left out, as far as that is known.
   */
  @Override
  public List<JobStatus> list(Instant since) {
    return heard(
        () -> {
          JobListPage first = service.list(JobListParams.builder().limit(PAGE).build());
          return Pages.all(first, page -> isPast(page, since)).stream()
              .filter(job -> JobFacts.mayBeOurs(job, keepsMarkers))
              .map(this::facts)
              .toList();
        });
  }

  private static boolean isPast(List<FineTuningJob> page, Instant since) {
    long first = page.get(0).createdAt();
    long last = page.get(page.size() - 1).createdAt();
    return last < since.getEpochSecond() && first >= last;
  }

  @Override
  public TuningJob job(String id) {
    return new ServedJob(id, this);
  }

  private JobStatus facts(FineTuningJob job) {
    return JobFacts.of(job, form.tuned(job), faults);
  }

  JobStatus status(Supplier<FineTuningJob> asked) {
    return heard(() -> facts(asked.get()));
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
