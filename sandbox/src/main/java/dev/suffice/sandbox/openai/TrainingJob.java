package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningJob;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A fine-tuning job: first its own, then that of the service it was handed to. For any thread. */
final class TrainingJob {
  private final String id;
  private final TrainingOrder order;
  private final Clock clock;
  private final BiConsumer<TrainingJob, JobStatus> whenSucceeded;
  private final long created;
  private final List<JobEvent> own = new ArrayList<>();
  private String word = "validating_files";
  private Optional<TuningJob> served = Optional.empty();
  private Optional<ObjectNode> error = Optional.empty();
  private Optional<Long> finished = Optional.empty();

  /**
   * @param whenSucceeded is told of its end once, before anybody else
   */
  TrainingJob(
      String id,
      TrainingOrder order,
      Clock clock,
      BiConsumer<TrainingJob, JobStatus> whenSucceeded) {
    this.id = id;
    this.order = order;
    this.clock = clock;
    this.whenSucceeded = whenSucceeded;
    this.created = clock.instant().getEpochSecond();
    note("Created fine-tuning job: " + id);
  }

  String id() {
    return id;
  }

  TrainingOrder order() {
    return order;
  }

  /** Its files are good. */
  synchronized void queue() {
    if (word.equals("validating_files")) {
      word = "queued";
      note("Files validated, moving job to queued state");
    }
  }

  /** It came to nothing before it began. */
  synchronized void fail(String code, String message, String parameter) {
    if (finished.isEmpty()) {
      error =
          Optional.of(
              Json.object().put("code", code).put("message", message).put("param", parameter));
      end("failed");
    }
  }

  /**
   * Holds it back.
   *
   * @return whether it had not begun yet
   */
  synchronized boolean pause() {
    boolean waits = word.equals("queued");
    word = waits ? "paused" : word;
    return waits;
  }

  /** Lets it wait for its turn again, if it was held back. */
  synchronized boolean resume() {
    boolean rests = word.equals("paused");
    word = rests ? "queued" : word;
    return rests;
  }

  /**
   * Ends it, at once or soon.
   *
   * @return whether it was not over yet
   */
  synchronized boolean cancel() {
    refresh();
    if (finished.isPresent()) {
      return false;
    }
    if (served.isPresent()) {
      served.get().cancel();
      return true;
    }
    end("cancelled");
    return true;
  }

  /** Whether it is its turn. */
  synchronized boolean isQueued() {
    return word.equals("queued") && served.isEmpty();
  }

  /**
   * Takes its turn; from now on nobody can hold it back.
   *
   * @return whether it was its turn, which it is once
   */
  synchronized boolean begin() {
    boolean isTurn = isQueued();
    if (isTurn) {
      word = "running";
      note("Fine-tuning job started");
    }
    return isTurn;
  }

  /** A service trains it now; in vain if it was cancelled meanwhile. */
  synchronized void train(TuningJob training) {
    served = Optional.of(training);
    if (finished.isPresent()) {
      training.cancel();
    }
  }

  /** Whether nothing more will happen. */
  synchronized boolean isOver() {
    refresh();
    return finished.isPresent();
  }

  synchronized ObjectNode json() {
    Optional<JobStatus> status = refresh();
    return new TrainingForm(id, order).job(word, created, finished, status, error);
  }

  /** What happened, newest first. */
  synchronized List<ObjectNode> events() {
    refresh();
    List<JobEvent> events = new ArrayList<>(own);
    events.addAll(told());
    events.sort(Comparator.comparing(JobEvent::time));
    return new TrainingForm(id, order).events(events);
  }

  /** The model at the end, as the only checkpoint there is. */
  synchronized List<ObjectNode> checkpoints() {
    return refresh()
        .flatMap(JobStatus::tunedModel)
        .map(
            model ->
                List.of(
                    new TrainingForm(id, order)
                        .checkpoint(model, finished.orElse(created), told())))
        .orElse(List.of());
  }

  private List<JobEvent> told() {
    return served.map(TuningJob::events).orElse(List.of());
  }

  /** Looks how far the service is. */
  private Optional<JobStatus> refresh() {
    Optional<JobStatus> status = served.map(TuningJob::status);
    if (status.isPresent() && finished.isEmpty() && status.get().state().isFinal()) {
      status.get().failure().ifPresent(why -> fail("training_failed", why, null));
      switch (status.get().state()) {
        case SUCCEEDED -> {
          whenSucceeded.accept(this, status.get());
          end("succeeded");
        }
        case CANCELLED -> end("cancelled");
        default -> end("failed");
      }
    }
    return status;
  }

  private void end(String last) {
    if (finished.isEmpty()) {
      word = last;
      finished = Optional.of(clock.instant().getEpochSecond());
      note("The job has " + last);
    }
  }

  private void note(String message) {
    own.add(new JobEvent(clock.instant(), JobEvent.Level.INFO, message, Map.of()));
  }
}
