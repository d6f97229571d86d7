package dev.suffice.experiments.run;

import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.store.Store;
import java.util.List;

/** Gives approaches the floor: asks them, keeps what comes of it, and tells about it. */
final class Floor implements AutoCloseable {
  private final String run;
  private final Store store;
  private final ApproachRunner runner;
  private final Announcer announcer;

  Floor(String run, Store store, ApproachRunner runner, Announcer announcer) {
    this.run = run;
    this.store = store;
    this.runner = runner;
    this.announcer = announcer;
  }

  /** An approach's first turn begins. */
  void begin(ApproachWork work, int remaining, int stored) {
    announcer.tell(new RunEvent.ApproachStarted(work.approach().id(), remaining, stored));
  }

  /** Asks an approach; everything is committed when this returns. */
  Turn ask(
      ApproachWork work,
      List<ApproachWork.Item> items,
      ApproachRunner.Results results,
      StopSignal stop)
      throws InterruptedException {
    if (items.isEmpty()) {
      return new Turn.Over();
    }
    Turn turn = runner.ask(work, items, results, stop);
    store.flush();
    if (turn instanceof Turn.Failed failed) {
      fail(work, failed.reason());
    }
    return turn;
  }

  /**
   * An approach had to be paused.
   *
   * @param resumes whether it is asked again in this run
   */
  void pause(ApproachWork work, String reason, boolean resumes) {
    announcer.tell(new RunEvent.ApproachPaused(work.approach().id(), reason, resumes));
  }

  /** An approach could not be run at all. */
  void fail(ApproachWork work, String reason) {
    store.failApproach(run, work.approach().id(), reason);
    announcer.tell(new RunEvent.ApproachFailed(work.approach().id(), reason));
  }

  /** An approach is not asked again. */
  void end(ApproachWork work) {
    announcer.tell(new RunEvent.ApproachFinished(work.approach().id()));
  }

  /** An approach needs no more trials. */
  void settle(ApproachWork work, Verdict verdict, int trials, int spared) {
    announcer.tell(new RunEvent.ApproachSettled(work.approach().id(), verdict, trials, spared));
  }

  void release(ApproachWork work) {
    runner.release(work);
  }

  @Override
  public void close() {
    runner.close();
  }
}
