package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes to the database from one thread, as many waiting writes to a commit as there are. Safe for
 * any thread, interrupted or not: what it has in hand may be paid for. The first write that fails
 * ends the queue: everything after it is refused with the same reason, nothing is half written.
 */
final class CommitQueue implements AutoCloseable {
  private static final int GROUP = 2_000;
  private static final int WAITING = 20_000;

  /**
   * What a write that nobody waits for waits for others to be committed along with it: a commit
   * takes about as long.
   */
  private static final long LINGER_NANOS = 1_000_000;

  /** One write, and what to do once it is committed. */
  record Write(
      Statement statement, boolean awaited, Runnable committed, CompletableFuture<Void> done) {}

  /** Something done with a connection. */
  @FunctionalInterface
  interface Statement {
    void execute(Connection connection) throws SQLException;
  }

  private static final Write END =
      new Write(connection -> {}, true, () -> {}, new CompletableFuture<>());

  private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>(WAITING);
  private final Connection connection;
  private final Thread writer;
  private volatile StoreException failure;

  /** Nothing is written any more; set by the writing thread. */
  private volatile boolean ended;

  CommitQueue(Connection connection) {
    this.connection = connection;
    this.writer = new Thread(this::work, "suffice-store");
    this.writer.setDaemon(true);
    this.writer.start();
  }

  /**
   * Puts a write in the queue; blocks while the queue is full. A failure is told by the next call.
   *
   * @param committed called by the writing thread after the commit
   */
  void enqueue(Statement statement, Runnable committed) {
    submit(new Write(statement, false, committed, new CompletableFuture<>()));
  }

  /** Writes and waits for the commit. */
  void write(Statement statement) {
    var write = new Write(statement, true, () -> {}, new CompletableFuture<>());
    submit(write);
    LockSupport.unpark(writer);
    try {
      write.done().join();
    } catch (CompletionException failed) {
      throw failure(failed.getCause());
    }
  }

  /** Waits until everything put in so far is committed. */
  void flush() {
    write(connection -> {});
  }

  private void submit(Write write) {
    if (failure != null) {
      throw failure;
    }
    if (ended) {
      throw closed();
    }
    put(write);
    if (ended) {
      refuseWaiting();
    }
  }

  private void put(Write write) {
    toTheEnd(() -> waiting.put(write));
  }

  /** Something that is waited for. */
  @FunctionalInterface
  private interface Wait {
    void end() throws InterruptedException;
  }

  /** Waits whether or not the thread is interrupted, and leaves it so. */
  private static void toTheEnd(Wait wait) {
    boolean interrupted = false;
    for (boolean ended = false; !ended; ) {
      try {
        wait.end();
        ended = true;
      } catch (InterruptedException meanwhile) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      commitUntilEnd();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
      refuseWaiting();
    }
  }

  private void commitUntilEnd() throws InterruptedException {
    var group = new ArrayList<Write>();
    boolean last = false;
    while (!last) {
      group.add(waiting.take());
      if (!group.get(0).awaited()) {
        LockSupport.parkNanos(LINGER_NANOS);
      }
      waiting.drainTo(group, GROUP);
      last = group.remove(END);
      commit(group);
      group.clear();
    }
  }

  /** Whoever put a write in as the queue ended is told, by itself or by the writing thread. */
  private void refuseWaiting() {
    var late = new ArrayList<Write>();
    waiting.drainTo(late);
    late.forEach(write -> write.done().completeExceptionally(closed()));
  }

  private static StoreException closed() {
    return new StoreException("The store was closed before this was written. Run again.");
  }

  private void commit(List<Write> group) {
    if (failure == null) {
      try {
        for (Write write : group) {
          write.statement().execute(connection);
        }
        connection.commit();
      } catch (Throwable failed) { // the writer must go on to tell everyone who waits
        failure = failure(failed);
        rollback();
      }
    }
    for (Write write : group) {
      finish(write);
    }
  }

  private void finish(Write write) {
    if (failure != null) {
      write.done().completeExceptionally(failure);
      return;
    }
    try {
      write.committed().run();
      write.done().complete(null);
    } catch (Throwable failed) { // a listener's failure is told to the run, not to this thread
      failure = new StoreException("A listener failed: " + failed, failed);
      write.done().completeExceptionally(failure);
    }
  }

  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException failed) {
      failure.addSuppressed(failed);
    }
  }

  private static StoreException failure(Throwable cause) {
    return cause instanceof StoreException known
        ? known
        : new StoreException(
            "The store cannot be written: %s. What was committed before is kept; run again when this is mended."
                .formatted(cause.getMessage()),
            cause);
  }

  @Override
  public void close() throws SQLException {
    put(END);
    toTheEnd(writer::join);
    connection.close();
  }
}
