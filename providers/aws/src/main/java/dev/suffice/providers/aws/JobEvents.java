package dev.suffice.providers.aws;

import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobEvent.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.bedrock.model.GetModelCustomizationJobResponse;
import software.amazon.awssdk.services.bedrock.model.StatusDetails;

/** What a job went through, out of what Bedrock says of it now. */
final class JobEvents {
  private final List<JobEvent> events = new ArrayList<>();

  private JobEvents() {}

  /** Oldest first. */
  static List<JobEvent> of(GetModelCustomizationJobResponse job, Calls calls) {
    var told = new JobEvents();
    told.add(job.creationTime(), "Job created", Map.of());
    Optional.ofNullable(job.statusDetails()).ifPresent(details -> told.addPhases(details, calls));
    told.addLosses(job);
    Optional.ofNullable(job.failureMessage())
        .ifPresent(why -> told.events.add(error(ended(job), calls.shown(why))));
    return told.events.stream().sorted(Comparator.comparing(JobEvent::time)).toList();
  }

  private void addPhases(StatusDetails details, Calls calls) {
    Optional.ofNullable(details.validationDetails())
        .ifPresent(
            one -> addPhase("Validation", one.statusAsString(), one.lastModifiedTime(), calls));
    Optional.ofNullable(details.dataProcessingDetails())
        .ifPresent(
            one ->
                addPhase("Data processing", one.statusAsString(), one.lastModifiedTime(), calls));
    Optional.ofNullable(details.trainingDetails())
        .ifPresent(
            one -> addPhase("Training", one.statusAsString(), one.lastModifiedTime(), calls));
  }

  private void addPhase(String phase, String word, Instant time, Calls calls) {
    add(time, "%s: %s".formatted(phase, calls.shown(word)), Map.of());
  }

  private void addLosses(GetModelCustomizationJobResponse job) {
    Optional.ofNullable(job.trainingMetrics())
        .map(metrics -> metrics.trainingLoss())
        .ifPresent(
            loss ->
                add(ended(job), "Loss in training", Map.of("trainingLoss", loss.doubleValue())));
    job.validationMetrics().stream()
        .flatMap(metric -> Optional.ofNullable(metric.validationLoss()).stream())
        .forEach(
            loss ->
                add(
                    ended(job),
                    "Loss in validation",
                    Map.of("validationLoss", loss.doubleValue())));
  }

  private static Instant ended(GetModelCustomizationJobResponse job) {
    return Optional.ofNullable(job.endTime())
        .or(() -> Optional.ofNullable(job.lastModifiedTime()))
        .orElse(job.creationTime());
  }

  private static JobEvent error(Instant time, String message) {
    return new JobEvent(time, Level.ERROR, message, Map.of());
  }

  /** A phase that was not begun has no time, and happened not. */
  private void add(Instant time, String message, Map<String, Double> metrics) {
    Optional.ofNullable(time)
        .ifPresent(at -> events.add(new JobEvent(at, Level.INFO, message, metrics)));
  }
}
