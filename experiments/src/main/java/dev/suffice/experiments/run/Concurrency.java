package dev.suffice.experiments.run;

import java.lang.reflect.InvocationTargetException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A bounded number of things done at the same time; on virtual threads where the Java platform has
 * them. Each thread takes the next thing itself, so that nobody has to be woken to hand it out.
 */
final class Concurrency implements AutoCloseable {
  private final ExecutorService executor;
  private final int limit;

  Concurrency(int limit) {
    this.limit = limit;
    this.executor = executor(limit);
  }

  /**
   * Does something with each of the items, begun in their order, and waits until all is done. What
   * is thrown by a task, or by {@code wanted}, is thrown here when those under way are done.
   *
   * @param wanted asked before each; none is begun after it said no, or a task broke
   * @return how many were begun
   * @throws InterruptedException none is begun any more, and {@link #close} interrupts the others
   */
  <T> int forEach(List<T> items, BooleanSupplier wanted, Consumer<T> task)
      throws InterruptedException {
    var open = new Open<>(items.iterator(), wanted);
    int workers = Math.min(limit, items.size());
    var working = new CountDownLatch(workers);
    for (int worker = 0; worker < workers; worker++) {
      executor.execute(
          () -> {
            try {
              open.work(task);
            } finally {
              working.countDown();
            }
          });
    }
    try {
      working.await();
    } finally {
      open.end();
    }
    open.requireUnbroken();
    return open.begun();
  }

  /** What is still to be done. Safe for any thread. */
  private static final class Open<T> {
    private final Iterator<T> items;
    private final BooleanSupplier wanted;
    private int begun;
    private boolean over;
    private Optional<Throwable> broken = Optional.empty();

    Open(Iterator<T> items, BooleanSupplier wanted) {
      this.items = items;
      this.wanted = wanted;
    }

    void work(Consumer<T> task) {
      try {
        for (Optional<T> next = take(); next.isPresent(); next = take()) {
          task.accept(next.get());
        }
      } catch (Throwable thrown) { // told to whoever waits for all
        breakOff(thrown);
      }
    }

    private synchronized void breakOff(Throwable thrown) {
      over = true;
      broken = broken.or(() -> Optional.of(thrown));
    }

    private synchronized Optional<T> take() {
      over = over || !items.hasNext() || !wanted.getAsBoolean();
      if (over) {
        return Optional.empty();
      }
      begun++;
      return Optional.of(items.next());
    }

    synchronized void end() {
      over = true;
    }

    synchronized int begun() {
      return begun;
    }

    synchronized void requireUnbroken() {
      if (broken.isPresent() && broken.get() instanceof Error error) {
        throw error;
      }
      if (broken.isPresent()) {
        throw (RuntimeException) broken.get();
      }
    }
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
