package dev.suffice.providers.google;

import com.google.genai.Tunings;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.AdapterSize;
import com.google.genai.types.CreateTuningJobConfig;
import com.google.genai.types.ListTuningJobsConfig;
import com.google.genai.types.TuningDataset;
import com.google.genai.types.TuningValidationDataset;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * {@code tuningJobs} of one region. A job carries its marker as the display name of the tuned
 * model, and in its description. Vertex AI takes no token that would make a request that came twice
 * one job: whoever heard no answer has to look for the marker.
 */
record TuningJobList(Tunings tunings, Place place, Faults faults) implements TuningJobs {
  private static final int PAGE = 100;

  /** Google's words for the sizes of what is learnt. */
  private static final Map<String, String> SIZES =
      Map.of(
          "1", "ADAPTER_SIZE_ONE",
          "2", "ADAPTER_SIZE_TWO",
          "4", "ADAPTER_SIZE_FOUR",
          "8", "ADAPTER_SIZE_EIGHT",
          "16", "ADAPTER_SIZE_SIXTEEN",
          "32", "ADAPTER_SIZE_THIRTY_TWO");

  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    TrainingSettings settings = request.plan().settings();
    String name = request.marker().shortName();
    var job =
        CreateTuningJobConfig.builder()
            .tunedModelDisplayName(name)
            .description("Trained by Suffice: " + name)
            .epochCount(settings.epochs());
    settings.learningRateMultiplier().ifPresent(times -> job.learningRateMultiplier((float) times));
    adapterSize(request).ifPresent(job::adapterSize);
    data.validation()
        .map(uri -> TuningValidationDataset.builder().gcsUri(uri).build())
        .ifPresent(job::validationDataset);
    var examples = TuningDataset.builder().gcsUri(data.training()).build();
    return heard(() -> facts(tunings.tune(request.base(), examples, job.build())));
  }

  private static Optional<AdapterSize> adapterSize(TuningRequest request) {
    return Optional.ofNullable(request.parameters().values().get("adapterSize"))
        .map(size -> new AdapterSize(SIZES.get(String.valueOf(size))));
  }

  @Override
  public List<JobStatus> list(Instant since) {
    var config = ListTuningJobsConfig.builder().pageSize(PAGE).build();
    return heard(
        () ->
            StreamSupport.stream(tunings.list(config).spliterator(), false)
                .map(this::facts)
                .filter(job -> !job.created().isBefore(since))
                .toList());
  }

  @Override
  public TuningJob job(String id) {
    return new VertexJob(id, this);
  }

  private JobStatus facts(com.google.genai.types.TuningJob job) {
    return JobFacts.of(job, faults);
  }

  /** What Google answered; throws as {@link dev.suffice.api.tuning.FineTuningService} says. */
  <T> T heard(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (GenAiIOException fault) {
      throw faults.odd(String.valueOf(fault.getMessage()));
    }
  }
}
