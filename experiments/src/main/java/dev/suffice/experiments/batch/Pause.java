package dev.suffice.experiments.batch;

import java.time.Duration;

/** Lets time go by, as {@link Thread#sleep}. */
@FunctionalInterface
public interface Pause {
  void sleep(Duration time) throws InterruptedException;
}
