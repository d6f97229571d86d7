package dev.suffice.providers.langchain4j;

import dev.suffice.api.http.NoAnswerException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Ends calls whose time is over or whose thread was interrupted, neither of which a thread notices
 * that waits for bytes. Has a thread of its own from the first call on until it is closed. Safe for
 * any thread.
 */
final class Watch implements AutoCloseable {
  /** How late it may be. */
  private static final Duration ROUND = Duration.ofMillis(10);

  private final Set<Guard> guards;
  private Optional<Thread> thread = Optional.empty();
  private volatile boolean closed;

  /** Whether the thread looks at nothing until it is woken; so it is before there is one. */
  private volatile boolean asleep = true;

  Watch() {
    this(ConcurrentHashMap.newKeySet());
  }

  /**
   * @param guards holds the calls under way; safe for any thread
   */
  Watch(Set<Guard> guards) {
    this.guards = guards;
  }

  /** Watches over a call of this thread until the guard is closed. */
  Guard over(Cancellable call, Duration timeout) {
    var guard = new Guard(call, timeout);
    guards.add(guard);
    if (asleep) {
      wake();
    }
    return guard;
  }

  private synchronized void wake() {
    if (thread.isEmpty()) {
      var made = new Thread(this::work, "suffice-http-watch");
      made.setDaemon(true);
      made.start();
      thread = Optional.of(made);
    }
    thread.ifPresent(LockSupport::unpark);
  }

  private void work() {
    while (!closed) {
      rest();
      guards.forEach(Guard::look);
    }
  }

  /** First says that it sleeps, then looks whether it may: a call that comes between wakes it. */
  private void rest() {
    asleep = true;
    if (guards.isEmpty()) {
      LockSupport.park(this);
    }
    asleep = false;
    LockSupport.parkNanos(this, ROUND.toNanos());
  }

  /** Ends every call that is watched, and the thread. */
  @Override
  public synchronized void close() {
    closed = true;
    guards.forEach(guard -> guard.end(Reason.STOPPED));
    thread.ifPresent(LockSupport::unpark);
  }

  /** One call that is watched. */
  final class Guard implements AutoCloseable {
    private final Cancellable call;
    private final Thread caller = Thread.currentThread();
    private final long start = System.nanoTime();
    private final long most;
    private volatile Optional<Reason> ended = Optional.empty();

    private Guard(Cancellable call, Duration timeout) {
      this.call = call;
      this.most = TimeUnit.NANOSECONDS.convert(timeout);
    }

    /** Why the call was ended, if it was. */
    Optional<Reason> ended() {
      return ended;
    }

    private void look() {
      if (caller.isInterrupted()) {
        end(Reason.STOPPED);
      } else if (System.nanoTime() - start > most) {
        end(Reason.LATE);
      }
    }

    private void end(Reason reason) {
      if (ended.isEmpty()) {
        ended = Optional.of(reason);
        call.cancel();
      }
    }

    @Override
    public void close() {
      guards.remove(this);
    }
  }
}
