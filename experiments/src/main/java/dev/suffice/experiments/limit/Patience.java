package dev.suffice.experiments.limit;

import dev.suffice.api.run.StopSignal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.LongSupplier;

/** Waiting, until the run is asked to stop. Safe for any thread. */
public interface Patience {
  /** Monotonic time in nanoseconds. */
  long now();

  /** Whether the run is asked to stop, so that nobody should wait any longer. */
  boolean isOver();

  /** Waits so long, or until the run is asked to stop. */
  void pause(Duration time);

  /**
   * Waits for a signal of the condition, for some time, or until the run is asked to stop. The
   * caller holds the condition's lock and looks again afterwards.
   *
   * @param nanos longest time to wait
   */
  void await(Condition condition, long nanos);

  /** Waiting in real time. */
  static Patience of(StopSignal stop, LongSupplier nanoClock) {
    return new Patience() {
      private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(50);

      @Override
      public long now() {
        return nanoClock.getAsLong();
      }

      @Override
      public boolean isOver() {
        return stop.stopped().isPresent() || Thread.currentThread().isInterrupted();
      }

      @Override
      public void pause(Duration time) {
        long end = now() + time.toNanos();
        try {
          for (long left = time.toNanos(); left > 0 && !isOver(); left = end - now()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, GLANCE));
          }
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }

      @Override
      public void await(Condition condition, long nanos) {
        try {
          condition.awaitNanos(Math.min(nanos, GLANCE));
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }
}
