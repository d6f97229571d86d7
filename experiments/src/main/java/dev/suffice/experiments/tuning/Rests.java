package dev.suffice.experiments.tuning;

import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.experiments.batch.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The time between two looks at a service.
 *
 * @param isOver whether nobody waits any more
 */
public record Rests(Pause pause, Clock clock, BooleanSupplier isOver, RunListener listener) {
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration HEED = Duration.ofMillis(500);

  /** Longer than any queue of a service is known to be. */
  private static final Duration STUCK = Duration.ofHours(24);

  Course begin() {
    return new Course();
  }

  /** One wait; for one thread. */
  final class Course {
    private Duration interval = FIRST;
    private String last = "";
    private Instant changed = clock.instant();
    private boolean stuck;

    void tell(String model, String job, String state, Optional<Double> done) {
      listener.on(new RunEvent.TrainingAwaited(model, job, state, done));
    }

    /**
     * Lets time go by.
     *
     * @param state as it was seen; a state that never changes is not waited for for ever
     * @return whether it is worth looking again
     */
    boolean rest(String state) throws InterruptedException {
      if (!state.equals(last)) {
        last = state;
        changed = clock.instant();
      }
      stuck = Duration.between(changed, clock.instant()).compareTo(STUCK) >= 0;
      Duration left = interval;
      while (!left.isZero() && !isOver.getAsBoolean() && !stuck) {
        Duration part = left.compareTo(HEED) < 0 ? left : HEED;
        pause.sleep(part);
        left = left.minus(part);
      }
      interval = interval.multipliedBy(3).dividedBy(2);
      interval = interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
      return !stuck && !isOver.getAsBoolean();
    }

    /** Why it was not worth it, as a sentence. */
    String why() {
      return stuck
          ? "Nothing has changed for %s hours; look at the service's own pages."
              .formatted(STUCK.toHours())
          : "The run was stopped.";
    }
  }
}
