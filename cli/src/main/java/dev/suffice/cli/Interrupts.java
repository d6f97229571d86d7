package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import dev.suffice.cli.console.Line;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Turns Ctrl-C into a wish to stop. The first lets trials in flight finish, for a while; the second
 * ends the process at once. Whatever is committed by then is kept either way.
 */
final class Interrupts {
  private final ProcessControl process;
  private final StopSignal stop;
  private final Duration patience;
  private final Consumer<Line> notice;
  private final Runnable undo;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);

  private Interrupts(
      ProcessControl process, StopSignal stop, Duration patience, Consumer<Line> notice) {
    this.process = process;
    this.stop = stop;
    this.patience = patience;
    this.notice = notice;
    this.undo = process.onInterrupt(this::interrupted);
  }

  /**
   * Listens until closed.
   *
   * @param patience how long trials in flight may take after the first Ctrl-C
   * @param notice shows a message; called from other threads
   */
  static Interrupts listen(
      ProcessControl process, StopSignal stop, Duration patience, Consumer<Line> notice) {
    return new Interrupts(process, stop, patience, notice);
  }

  /** Leaves Ctrl-C to itself again. */
  void close() {
    undo.run();
    ended.countDown();
  }

  private void interrupted() {
    if (!asked.compareAndSet(false, true)) {
      process.halt(ExitCode.INTERRUPTED.number());
      return;
    }
    stop.stop(ExitCode.INTERRUPTED, "Interrupted");
    notice.accept(Line.of("Stopping: trials under way may finish. Ctrl-C again ends at once."));
    var watch = new Thread(this::endUnlessEnded, "suffice-interrupt");
    watch.setDaemon(true);
    watch.start();
  }

  private void endUnlessEnded() {
    if (runEndsInTime()) {
      return;
    }
    notice.accept(Line.of("Ended without waiting longer. Every finished trial is kept."));
    process.halt(ExitCode.INTERRUPTED.number());
  }

  private boolean runEndsInTime() {
    try {
      return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
