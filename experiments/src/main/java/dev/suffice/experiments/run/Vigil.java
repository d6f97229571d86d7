package dev.suffice.experiments.run;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.batch.Waiting;

/** Waits for an approach's batches as long as the run may go on, and tells about it. */
record Vigil(String approach, StopSignal stop, Tally tally, Announcer announcer)
    implements Waiting {
  @Override
  public boolean isOver() {
    tally.checkTime(stop);
    return stop.stopped().isPresent();
  }

  @Override
  public void tell(String batch, long done, long total) {
    announcer.tell(new RunEvent.BatchAwaited(approach, batch, done, total));
  }

  @Override
  public void cancelled(String batch) {
    stop.stop(
        ExitCode.INTERRUPTED,
        "the batch %s was cancelled at the vendor; run again to ask what it left".formatted(batch));
  }
}
