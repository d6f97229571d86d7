package dev.suffice.experiments.tuning;

import dev.suffice.api.model.TransientFaultException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks a service again when what went wrong may pass, as long as somebody waits. */
record Patience(Rests rests) {
  private static final int TRIES = 4;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /**
   * Asks again when nothing was begun.
   *
   * @return what it answers
   * @throws dev.suffice.api.model.ModelFaultException the fault of the last try, or one after which
   *     nobody knows whether something was begun
   */
  <T> T ask(Supplier<T> question) throws InterruptedException {
    return ask(question, fault -> fault.usage().isPresent());
  }

  /** As {@link #ask}, of what may be asked twice, whatever became of the first time. */
  <T> T insist(Supplier<T> question) throws InterruptedException {
    return ask(question, fault -> true);
  }

  private <T> T ask(Supplier<T> question, Predicate<TransientFaultException> isHarmless)
      throws InterruptedException {
    Duration rest = FIRST;
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        return question.get();
      } catch (TransientFaultException fault) {
        Duration wish = fault.retryAfter().orElse(rest);
        boolean isWaitedFor =
            isHarmless.test(fault) && rests.sleep(wish.compareTo(LONGEST) < 0 ? wish : LONGEST);
        if (!isWaitedFor) {
          throw fault;
        }
        rest = rest.multipliedBy(2);
      }
    }
    return question.get();
  }
}
