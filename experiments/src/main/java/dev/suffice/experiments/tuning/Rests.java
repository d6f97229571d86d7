package dev.suffice.experiments.tuning;

import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.experiments.batch.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The time between two requests to a service.
 *
 * @param isOver whether nobody waits any more
 */
public record Rests(Pause pause, Clock clock, BooleanSupplier isOver, RunListener listener) {
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration HEED = Duration.ofMillis(500);

  /** A service that wants to be left alone for longer is asked again all the same. */
  private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

  /** Longer than any queue of a service is known to be. */
  private static final Duration STUCK = Duration.ofHours(24);

  Course begin() {
    return new Course();
  }

  /**
   * Lets time go by, as long as somebody waits.
   *
   * @return whether somebody still does
   */
  boolean sleep(Duration time) throws InterruptedException {
    Duration left = time;
    while (!left.isZero() && !isOver.getAsBoolean()) {
      Duration part = shorter(left, HEED);
      pause.sleep(part);
      left = left.minus(part);
    }
    return !isOver.getAsBoolean();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** One wait; for one thread. */
  final class Course {
    private Duration interval = FIRST;
    private String last = "";
    private Instant changed = clock.instant();
    private Optional<TransientFaultException> trouble = Optional.empty();
    private boolean stuck;

    /** What a service tells; empty when it cannot be asked now, which may pass. */
    <T> Optional<T> ask(Supplier<T> question) {
      try {
        trouble = Optional.empty();
        return Optional.of(question.get());
      } catch (TransientFaultException later) {
        trouble = Optional.of(later);
        return Optional.empty();
      }
    }

    /** Tells a person what is waited for, and that its service cannot be asked if that is so. */
    void tell(String model, String job, String state, Optional<Double> done) {
      String told =
          trouble.map(fault -> "not told now (%s)".formatted(fault.getMessage())).orElse(state);
      listener.on(new RunEvent.TrainingAwaited(model, job, told, done));
    }

    /** Tells a person that a job goes on though nobody waits for it, unless it is stuck. */
    void leave(String model, String job, String address) {
      if (!stuck) {
        listener.on(new RunEvent.TrainingLeft(model, job, address));
      }
    }

    /**
     * Lets time go by, as long as the service wished if it said so.
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
      boolean goesOn = !stuck && sleep(longer(interval, wish()));
      interval = shorter(interval.multipliedBy(3).dividedBy(2), LONGEST);
      return goesOn;
    }

    private Duration wish() {
      return trouble
          .flatMap(TransientFaultException::retryAfter)
          .map(wished -> shorter(wished, LONGEST_WISH))
          .orElse(Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
      return one.compareTo(other) < 0 ? other : one;
    }

    /** Why it was not worth it, without the full stop. */
    String why() {
      return stuck
          ? "Nothing has changed for %s hours; look at the service's own pages"
              .formatted(STUCK.toHours())
          : "The run was stopped";
    }
  }
}
