package dev.suffice.providers.aws;

import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.bedrock.model.CreateModelCustomizationJobRequest;
import software.amazon.awssdk.services.bedrock.model.CustomizationType;
import software.amazon.awssdk.services.bedrock.model.ListModelCustomizationJobsRequest;

/**
 * {@code /model-customization-jobs} of one region. A job carries its marker in its name, which is
 * what it is asked by; names are unique there, so a training that is tried again after it failed
 * has the number of the attempt in its name. The same is the token by which Bedrock knows a request
 * that it has had before.
 */
record CustomisationJobs(Calls calls, Site site, InstantSource clock) implements TuningJobs {
  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    JobMarker marker = request.marker();
    List<JobStatus> same = list(asked -> asked.nameContains(marker.shortName()));
    Optional<JobStatus> there = same.stream().filter(JobStatus::mayHelp).findFirst();
    if (there.isPresent()) {
      return there.get();
    }
    String name = same.isEmpty() ? marker.shortName() : numbered(marker, same.size() + 1);
    calls.ask(client -> client.createModelCustomizationJob(job(request, data, name)));
    return JobStatus.of(
        name, Optional.of(marker), JobState.VALIDATING, "InProgress", clock.instant());
  }

  private static String numbered(JobMarker marker, int attempt) {
    return "%s-%s".formatted(marker.shortName(), attempt);
  }

  private CreateModelCustomizationJobRequest job(
      TuningRequest request, UploadedData data, String name) {
    String output = site.files().in(name).uri("output/");
    var job =
        CreateModelCustomizationJobRequest.builder()
            .jobName(name)
            .customModelName(name)
            .clientRequestToken(name)
            .roleArn(site.role())
            .baseModelIdentifier(request.base())
            .customizationType(CustomizationType.FINE_TUNING)
            .trainingDataConfig(config -> config.s3Uri(data.training()))
            .outputDataConfig(config -> config.s3Uri(output))
            .hyperParameters(Hyperparameters.of(request));
    data.validation()
        .ifPresent(
            uri -> job.validationDataConfig(config -> config.validators(one -> one.s3Uri(uri))));
    return job.build();
  }

  @Override
  public List<JobStatus> list(Instant since) {
    return list(asked -> asked.creationTimeAfter(since));
  }

  private List<JobStatus> list(Consumer<ListModelCustomizationJobsRequest.Builder> which) {
    return calls.ask(
        client ->
            client.listModelCustomizationJobsPaginator(which).stream()
                .flatMap(page -> page.modelCustomizationJobSummaries().stream())
                .map(job -> JobFacts.of(job, calls))
                .toList());
  }

  @Override
  public TuningJob job(String id) {
    return new CustomisationJob(id, calls);
  }
}
