package dev.suffice.experiments.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way to one server: lets in as many calls at a time as it bears, and none while it asks to be
 * left alone. As many again may get ready meanwhile, which takes a commit to the store, so that a
 * place that becomes free is taken at once. Calls that were under way when it was first asked too
 * much say nothing new. Safe for any thread.
 */
final class Gate {
  private static final long A_WHILE = TimeUnit.SECONDS.toNanos(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition fewerReady = lock.newCondition();
  private final Condition fewerInside = lock.newCondition();
  private final Width width;
  private final Patience patience;
  private int ready;
  private int inside;
  private long openAt;
  private long halvedAt;
  private boolean halved;

  Gate(Width width, Patience patience) {
    this.width = width;
    this.patience = patience;
    this.openAt = patience.now();
  }

  /** Waits until it is time to get ready; {@link #depart} must follow. */
  void approach() {
    lock.lock();
    try {
      while (!patience.isOver() && ready >= 2 * width.calls()) {
        patience.await(fewerReady, A_WHILE);
      }
      ready++;
    } finally {
      lock.unlock();
    }
  }

  /** Who approached goes away, having been inside or not. */
  void depart() {
    lock.lock();
    try {
      ready--;
      fewerReady.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a place inside.
   *
   * @return when it was taken, in the patience's time
   */
  long enter() {
    lock.lock();
    try {
      while (!patience.isOver() && (inside >= width.calls() || openAt > patience.now())) {
        long closed = openAt - patience.now();
        patience.await(fewerInside, closed > 0 ? closed : A_WHILE);
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
      if (width.grow(inside >= width.calls())) {
        fewerReady.signal();
        fewerInside.signal();
      }
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
    fewerInside.signal();
  }
}
