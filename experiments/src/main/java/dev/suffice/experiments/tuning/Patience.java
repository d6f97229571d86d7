package dev.suffice.experiments.tuning;

import dev.suffice.api.model.TransientFaultException;
import dev.suffice.experiments.batch.Pause;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks a service again when what went wrong may pass and nothing was begun. */
record Patience(Pause pause) {
  private static final int TRIES = 4;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** What it answers, or the fault of the last try, or one after which nobody knows. */
  <T> T ask(Supplier<T> question) throws InterruptedException {
    Duration rest = FIRST;
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        return question.get();
      } catch (TransientFaultException fault) {
        if (fault.usage().isEmpty()) {
          throw fault;
        }
        Duration wish = fault.retryAfter().orElse(rest);
        pause.sleep(wish.compareTo(LONGEST) < 0 ? wish : LONGEST);
        rest = rest.multipliedBy(2);
      }
    }
    return question.get();
  }
}
