package dev.suffice.experiments.batch;

import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchProgress.State;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.experiments.spend.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Waits for batches, looking more and more rarely. What nobody waits for any more stays booked, and
 * is found again by the next run.
 */
final class BatchWatch implements AutoCloseable {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration HEED = Duration.ofMillis(500);

  /** A server that fails so often in a row is given up for this run. */
  private static final int FAULTS = 10;

  private final Pause pause;
  private final Consumer<String> taken;
  private final List<Sent> open = new ArrayList<>();
  private int faults;

  private record Sent(Parcel parcel, BatchPost post) {}

  /**
   * @param taken is told the names of batches whose answers were taken in
   */
  BatchWatch(Pause pause, Consumer<String> taken) {
    this.pause = pause;
    this.taken = taken;
  }

  void add(BatchPost post, Parcel parcel) {
    open.add(new Sent(parcel, post));
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  void await(Waiting waiting) throws InterruptedException {
    Duration interval = FIRST;
    while (!open.isEmpty()) {
      look(waiting);
      if (open.isEmpty() || waiting.isOver()) {
        return;
      }
      rest(interval, waiting);
      interval = interval.multipliedBy(3).dividedBy(2);
      interval = interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }
  }

  private void look(Waiting waiting) {
    for (Iterator<Sent> all = open.iterator(); all.hasNext(); ) {
      Sent one = all.next();
      try {
        if (isTaken(one.parcel(), one.post(), waiting)) {
          all.remove();
        }
        faults = 0;
      } catch (BatchRefusedException refused) {
        all.remove();
        throw refused;
      } catch (ModelFaultException fault) {
        endure(one.parcel(), fault);
      }
    }
  }

  private boolean isTaken(Parcel parcel, BatchPost post, Waiting waiting) {
    BatchProgress progress = parcel.batch().progress();
    long total = progress.total() > 0 ? progress.total() : parcel.requests().size();
    waiting.tell(parcel.batch().id(), progress.done(), total);
    if (progress.state() == State.UNDER_WAY) {
      return false;
    }
    post.intake().take(parcel, progress);
    taken.accept(parcel.stored().name());
    if (progress.state() == State.CANCELLED) {
      waiting.cancelled(parcel.batch().id());
    }
    return true;
  }

  private void endure(Parcel parcel, ModelFaultException fault) {
    faults++;
    if (faults >= FAULTS) {
      throw new ModelFaultException(
          "%s. The batch %s goes on there; run again to get its answers"
              .formatted(fault.getMessage(), parcel.batch().id()),
          Optional.of(Usage.NONE),
          fault);
    }
  }

  private void rest(Duration interval, Waiting waiting) throws InterruptedException {
    Duration left = interval;
    while (!left.isZero() && !waiting.isOver()) {
      Duration part = left.compareTo(HEED) < 0 ? left : HEED;
      pause.sleep(part);
      left = left.minus(part);
    }
  }

  /** Leaves the rest to the next run. */
  @Override
  public void close() {
    open.stream()
        .map(sent -> sent.parcel().reservation())
        .flatMap(Optional::stream)
        .forEach(Budget.Reservation::close);
    open.clear();
  }
}
