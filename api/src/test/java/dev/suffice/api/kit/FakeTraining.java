package dev.suffice.api.kit;

import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.LocalTraining;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Training that is as far as a test says. The tuned model knows its examples by heart and answers
 * {@code unknown} to all else.
 */
public final class FakeTraining
    implements LocalTraining, FineTuningService, TrainingIntake, TuningJobs {
  public static final String BASE = "learner";

  private final Map<String, TuningRequest> requests = new ConcurrentHashMap<>();
  public volatile JobState state = JobState.SUCCEEDED;
  public volatile boolean cancelled;

  /** Done while a job is submitted. */
  public volatile Runnable whileSubmitting = () -> {};

  @Override
  public List<String> bases() {
    return List.of(BASE);
  }

  @Override
  public FineTuningService service() {
    return this;
  }

  @Override
  public Optional<LanguageModel> open(String tunedModel) {
    return Optional.ofNullable(requests.get(tunedModel.replace("tuned:", "")))
        .map(request -> FakeLanguageModel.answering(prompt -> known(request, prompt)));
  }

  private static String known(TuningRequest request, Prompt prompt) {
    return request.plan().training().stream()
        .filter(one -> one.prompt().question().input().equals(prompt.question().input()))
        .map(TrainingExample::answer)
        .findFirst()
        .orElse("unknown");
  }

  @Override
  public TrainingIntake intake() {
    return this;
  }

  @Override
  public TuningJobs jobs() {
    return this;
  }

  @Override
  public Deployment deployment() {
    throw new UnsupportedOperationException("Nobody deploys here");
  }

  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    boolean same =
        request.plan().training().stream().map(one -> one.answer()).distinct().count() == 1;
    return same ? List.of(TrainingFinding.refusal("All answers are the same.")) : List.of();
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    return new TrainingEstimate(0, Optional.empty());
  }

  @Override
  public UploadedData upload(TuningRequest request) {
    return new UploadedData("here", Optional.empty());
  }

  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    whileSubmitting.run();
    String id = request.marker().value();
    requests.put(id, request);
    return status(id);
  }

  @Override
  public List<JobStatus> list(Instant since) {
    return List.of();
  }

  @Override
  public TuningJob job(String id) {
    return new TuningJob() {
      @Override
      public JobStatus status() {
        return FakeTraining.this.status(id);
      }

      @Override
      public List<JobEvent> events() {
        return List.of(
            new JobEvent(
                Instant.now(), JobEvent.Level.INFO, "Epoch 1 of 3", Map.of("train_loss", 0.5)));
      }

      @Override
      public void cancel() {
        cancelled = true;
        state = JobState.CANCELLED;
      }
    };
  }

  private JobStatus status(String id) {
    boolean isDone = state == JobState.SUCCEEDED;
    return new JobStatus(
        id,
        Optional.of(new JobMarker(id)),
        state,
        "fake",
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        isDone ? OptionalLong.of(77) : OptionalLong.empty(),
        Optional.empty(),
        isDone ? Optional.of("tuned:" + id) : Optional.empty(),
        state == JobState.FAILED ? Optional.of("No memory left") : Optional.empty());
  }
}
