package dev.suffice.sandbox.openai;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.sandbox.TrainingFault;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.LocalTraining;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TuningRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks at the files of jobs, lets them wait a while, and hands them to the training. */
final class TrainingRunner {
  private static final int FEWEST = 10;
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String BAD_FILE = "invalid_training_file";

  private final LocalTraining training;
  private final FileShelf files;
  private final ScheduledExecutorService workers;
  private final Duration wait;
  private final Optional<TrainingFault> fault;

  /**
   * @param wait how long a job is queued at least
   * @param fault what becomes of every job
   */
  TrainingRunner(
      LocalTraining training,
      FileShelf files,
      ScheduledExecutorService workers,
      Duration wait,
      Optional<TrainingFault> fault) {
    this.training = training;
    this.files = files;
    this.workers = workers;
    this.wait = wait;
    this.fault = fault;
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
    if (strikes(TrainingFault.FILE_REJECTED)) {
      throw RefusedException.badRequest("Line 7: the file was rejected (a fault)");
    }
    job.queue();
    if (strikes(TrainingFault.STUCK)) {
      return;
    }
    workers.schedule(() -> guarded(job, () -> begin(job)), wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void begin(TrainingJob job) {
    if (!job.isQueued() || struck(job) || !job.begin()) {
      return;
    }
    TuningRequest request = request(job.order());
    FineTuningService service = training.service();
    JobStatus submitted = service.jobs().submit(request, service.intake().upload(request));
    job.train(service.jobs().job(submitted.id()));
    watch(job);
  }

  /** Looks whether it is over, so that it is billed though nobody asks for it. */
  private void watch(TrainingJob job) {
    if (!job.isOver()) {
      workers.schedule(() -> watch(job), LOOK.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Whether this becomes of jobs. */
  boolean strikes(TrainingFault one) {
    return fault.filter(one::equals).isPresent();
  }

  private boolean struck(TrainingJob job) {
    if (strikes(TrainingFault.CANCELLED)) {
      return job.cancel();
    }
    if (strikes(TrainingFault.FAILED)) {
      job.fail("server_error", "The training failed (a fault)", null);
      return true;
    }
    if (strikes(TrainingFault.BASE_RETIRED)) {
      String why = "The model '%s' has been retired (a fault)".formatted(job.order().model());
      job.fail("model_not_found", why, "model");
      return true;
    }
    return false;
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
