package dev.suffice.sandbox.openai;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.LocalTraining;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TuningRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks at the files of jobs, lets them wait a while, and hands them to the training. */
final class TrainingRunner {
  private static final int FEWEST = 10;
  private static final String BAD_FILE = "invalid_training_file";

  private final LocalTraining training;
  private final FileShelf files;
  private final ScheduledExecutorService workers;
  private final Duration wait;

  /**
   * @param wait how long a job is queued at least
   */
  TrainingRunner(
      LocalTraining training, FileShelf files, ScheduledExecutorService workers, Duration wait) {
    this.training = training;
    this.files = files;
    this.workers = workers;
    this.wait = wait;
  }

  List<String> bases() {
    return training.bases();
  }

  /** Begins a job and returns at once. */
  void start(TrainingJob job) {
    workers.execute(() -> guarded(job, () -> validate(job)));
  }

  /** Begins a job that was held back. */
  void resume(TrainingJob job) {
    workers.execute(() -> guarded(job, () -> begin(job)));
  }

  private void validate(TrainingJob job) {
    request(job.order());
    job.queue();
    workers.schedule(() -> guarded(job, () -> begin(job)), wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void begin(TrainingJob job) {
    if (!job.isQueued()) {
      return;
    }
    TuningRequest request = request(job.order());
    FineTuningService service = training.service();
    JobStatus submitted = service.jobs().submit(request, service.intake().upload(request));
    job.begin(service.jobs().job(submitted.id()));
  }

  private TuningRequest request(TrainingOrder order) {
    List<TrainingExample> examples = examples(order.trainingFile());
    if (examples.size() < FEWEST) {
      throw RefusedException.badRequest(
          "The file has %s examples; there must be at least %s".formatted(examples.size(), FEWEST));
    }
    List<TrainingExample> validation = order.validationFile().map(this::examples).orElse(List.of());
    var request =
        new TuningRequest(
            order.model(),
            new TrainingPlan(examples, validation, order.settings()),
            VendorParameters.NONE);
    String refusals =
        training.service().intake().check(request).stream()
            .filter(TrainingFinding::isRefusal)
            .map(TrainingFinding::message)
            .collect(Collectors.joining(" "));
    if (!refusals.isEmpty()) {
      throw RefusedException.badRequest(refusals);
    }
    return request;
  }

  private List<TrainingExample> examples(String file) {
    return files
        .find(file)
        .map(StoredFile::content)
        .map(TrainingFile::read)
        .orElseThrow(
            () -> RefusedException.badRequest("There is no file '%s' any more".formatted(file)));
  }

  /** A job whose work broke has failed: nobody would wake for what a worker throws. */
  private static void guarded(TrainingJob job, Runnable work) {
    try {
      work.run();
    } catch (RefusedException refused) {
      job.fail(BAD_FILE, refused.getMessage(), "training_file");
    } catch (ModelFaultException fault) {
      job.fail("training_failed", fault.getMessage(), null);
    } catch (RuntimeException broken) {
      job.fail("server_error", "The sandbox itself failed: " + broken, null);
    }
  }
}
