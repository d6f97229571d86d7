package dev.suffice.experiments.run;

import dev.suffice.api.run.StopSignal;

/** The order in which the trials of a run are made. */
sealed interface Course permits FixedCourse, AdaptiveCourse {
  /** Makes trials until there is nothing left to do, or the run is to stop. */
  void run(StopSignal stop) throws InterruptedException;

  /** Trials that the run's options left for another one, and that could change the answer. */
  int left();
}
