package dev.suffice.providers.djl;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A job in this process. Safe for any thread. */
final class LocalJob implements TuningJob, TrainingWatch {
  private final JobMarker marker;
  private final TuningRequest request;
  private final Training training;
  private final InstantSource clock;
  private final Instant created;
  private final List<JobEvent> events = new ArrayList<>();
  private Instant started = Instant.MAX;
  private int epochs;
  private JobStatus status;

  LocalJob(JobMarker marker, TuningRequest request, Training training, InstantSource clock) {
    this.marker = marker;
    this.request = request;
    this.training = training;
    this.clock = clock;
    this.created = clock.instant();
    this.status = state(JobState.QUEUED);
  }

  String id() {
    return marker.value();
  }

  /** Trains. Called once. */
  void run() {
    try {
      begin();
      Optional<TunedModel> made =
          isCancelled() ? Optional.empty() : training.train(request, created, this);
      end(made.map(model -> succeeded(marker, model)).orElseGet(() -> state(JobState.CANCELLED)));
    } catch (ModelFaultException | IOException fault) {
      end(failed(marker, created, fault.getMessage()));
    } finally {
      end(failed(marker, created, "Training ended by a fault of the program."));
    }
  }

  @Override
  public synchronized JobStatus status() {
    return status;
  }

  @Override
  public synchronized List<JobEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized void cancel() {
    if (!status.state().isFinal()) {
      status = state(JobState.CANCELLING);
    }
  }

  @Override
  public synchronized boolean isCancelled() {
    return status.state() == JobState.CANCELLING;
  }

  @Override
  public synchronized void tell(EpochReport report) {
    epochs = report.epoch();
    Map<String, Double> metrics = new TreeMap<>();
    metrics.put("train_loss", report.loss());
    report.watched().ifPresent(watched -> metrics.put("valid_loss", watched.loss()));
    report.watched().ifPresent(watched -> metrics.put("valid_accuracy", watched.accuracy()));
    String message = "Epoch %s of %s".formatted(epochs, request.plan().settings().epochs());
    events.add(new JobEvent(clock.instant(), JobEvent.Level.INFO, message, metrics));
    if (!isCancelled()) {
      status = running();
    }
  }

  private synchronized void begin() {
    started = clock.instant();
    if (!isCancelled()) {
      status = running();
    }
  }

  private synchronized void end(JobStatus last) {
    if (!status.state().isFinal()) {
      status = last;
    }
  }

  private JobStatus running() {
    double done = (double) epochs / request.plan().settings().epochs();
    Duration taken = Duration.between(started, clock.instant());
    Optional<Instant> finish =
        epochs == 0
            ? Optional.empty()
            : Optional.of(started.plusNanos((long) (taken.toNanos() / done)));
    return new JobStatus(
        id(),
        Optional.of(marker),
        JobState.RUNNING,
        word(JobState.RUNNING),
        created,
        Optional.of(done),
        finish,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private JobStatus state(JobState state) {
    return JobStatus.of(id(), Optional.of(marker), state, word(state), created);
  }

  static JobStatus succeeded(JobMarker marker, TunedModel model) {
    return new JobStatus(
        marker.value(),
        Optional.of(marker),
        JobState.SUCCEEDED,
        word(JobState.SUCCEEDED),
        model.created(),
        Optional.of(1.0),
        Optional.empty(),
        OptionalLong.of(model.trainedTokens()),
        Optional.of(model.machineTime()),
        Optional.of(new TunedName(marker).text()),
        Optional.empty());
  }

  static JobStatus failed(JobMarker marker, Instant created, String why) {
    return new JobStatus(
        marker.value(),
        Optional.of(marker),
        JobState.FAILED,
        word(JobState.FAILED),
        created,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(why));
  }

  private static String word(JobState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
