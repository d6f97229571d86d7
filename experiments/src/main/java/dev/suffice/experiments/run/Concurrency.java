package dev.suffice.experiments.run;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A bounded number of tasks at the same time; on virtual threads where the Java platform has them.
 */
final class Concurrency implements AutoCloseable {
  private final ExecutorService executor;
  private final Semaphore places;
  private final int limit;

  Concurrency(int limit) {
    this.limit = limit;
    this.places = new Semaphore(limit);
    this.executor = executor(limit);
  }

  /**
   * Starts a task; waits while all places are taken.
   *
   * @param wanted asked when there is a place
   * @return whether it was started, because it was still wanted then
   */
  boolean start(BooleanSupplier wanted, Runnable task) throws InterruptedException {
    places.acquire();
    if (!wanted.getAsBoolean()) {
      places.release();
      return false;
    }
    executor.execute(
        () -> {
          try {
            task.run();
          } finally {
            places.release();
          }
        });
    return true;
  }

  /** Waits until nothing runs any more. */
  void await() throws InterruptedException {
    places.acquire(limit);
    places.release(limit);
  }

  private static ExecutorService executor(int limit) {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException before21) {
      return Executors.newFixedThreadPool(limit, Concurrency::daemon);
    }
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "suffice-trial");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      executor.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
