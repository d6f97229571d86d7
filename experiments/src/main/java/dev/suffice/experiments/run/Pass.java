package dev.suffice.experiments.run;

import dev.suffice.api.run.StopSignal;
import dev.suffice.api.strategy.Solver;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What trials of one approach have in common while they are made. */
record Pass(
    ApproachWork work,
    Solver solver,
    ApproachRunner.Results results,
    FirstFailure broken,
    StopSignal stop,
    Queue<ApproachWork.Item> deferred) {
  Pass(
      ApproachWork work,
      Solver solver,
      ApproachRunner.Results results,
      FirstFailure broken,
      StopSignal stop) {
    this(work, solver, results, broken, stop, new ConcurrentLinkedQueue<>());
  }

  /** The trials that wait for a batch; from now on none does. */
  List<ApproachWork.Item> takeDeferred() {
    var taken = List.copyOf(deferred);
    deferred.clear();
    return taken;
  }
}
