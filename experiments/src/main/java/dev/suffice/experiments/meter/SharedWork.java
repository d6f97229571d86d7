package dev.suffice.experiments.meter;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that approaches have in common: done once, charged in full to everyone who asks. Whoever
 * comes while it is being done waits; the wait is not charged. Work that failed is done anew for
 * the next one who asks. Safe for any thread; lives as long as a run.
 */
public final class SharedWork {
  private final Meter meter;
  private final ConcurrentMap<Object, FutureTask<Measured<?>>> done = new ConcurrentHashMap<>();

  public SharedWork(Meter meter) {
    this.meter = meter;
  }

  /** The result of the work with this key, charged to the measurement going on. */
  @SuppressWarnings("unchecked") // equal keys mean the same work, so the same type
  public <T> T get(Object key, Supplier<T> work) {
    long start = meter.now();
    var mine = new FutureTask<Measured<?>>(() -> meter.measure(work));
    FutureTask<Measured<?>> earlier = done.putIfAbsent(key, mine);
    if (earlier == null) {
      mine.run();
    }
    Measured<?> measured = await(key, earlier == null ? mine : earlier);
    meter.charge(measured, meter.now() - start, earlier != null);
    return (T) measured.result();
  }

  private Measured<?> await(Object key, FutureTask<Measured<?>> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      done.remove(key, task);
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while waiting for shared work");
    }
  }
}
