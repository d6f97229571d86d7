package dev.suffice.experiments.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way to one server: lets in as many calls at a time as it bears, and none while it asks to be
 * left alone. Calls that were under way when it was first asked too much say nothing new. Safe for
 * any thread.
 */
final class Gate {
  private static final long A_WHILE = TimeUnit.SECONDS.toNanos(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Width width;
  private final Patience patience;
  private int inside;
  private long openAt;
  private long halvedAt;
  private boolean halved;

  Gate(Width width, Patience patience) {
    this.width = width;
    this.patience = patience;
    this.openAt = patience.now();
  }

  /**
   * Waits for a place.
   *
   * @return when it was taken, in the patience's time
   */
  long enter() {
    lock.lock();
    try {
      while (!patience.isOver() && (inside >= width.calls() || openAt > patience.now())) {
        long closed = openAt - patience.now();
        patience.await(changed, closed > 0 ? closed : A_WHILE);
      }
      inside++;
      return patience.now();
    } finally {
      lock.unlock();
    }
  }

  /** A call was answered, well or not. */
  void leave() {
    lock.lock();
    try {
      width.grow(inside >= width.calls());
      release();
    } finally {
      lock.unlock();
    }
  }

  /** A call ended in a fault that says nothing about how much the server bears. */
  void giveUp() {
    lock.lock();
    try {
      release();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The server said that it is asked too much.
   *
   * @param entered when the call entered
   * @param pause how long nobody may enter
   */
  void refused(long entered, Duration pause) {
    lock.lock();
    try {
      if (!halved || entered - halvedAt >= 0) {
        halved = true;
        halvedAt = patience.now();
        width.halve();
      }
      openAt = Math.max(openAt, patience.now() + pause.toNanos());
      release();
    } finally {
      lock.unlock();
    }
  }

  private void release() {
    inside--;
    changed.signalAll();
  }
}
