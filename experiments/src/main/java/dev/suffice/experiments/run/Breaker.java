package dev.suffice.experiments.run;

import dev.suffice.api.trial.Outcome;
import java.util.Optional;

/**
 * Opens when so many trials in a row were lost to the surroundings that asking on would only burn
 * money and time (the circuit breaker of Nygard, Release It!, 2007). Safe for any thread.
 */
final class Breaker {
  /** Trials in a row, each after all its retries. */
  static final int LOST_IN_A_ROW = 10;

  private int lost;
  private boolean everAnswered;
  private String reason;

  /** A trial is over. */
  synchronized void tell(Outcome outcome) {
    if (!(outcome instanceof Outcome.Missing missing)) {
      lost = 0;
      everAnswered = true;
      return;
    }
    lost++;
    if (lost == LOST_IN_A_ROW) {
      reason =
          "%s trials in a row were lost, the last one: %s"
              .formatted(LOST_IN_A_ROW, missing.reason());
    }
  }

  /**
   * Closes it on trial: the next trial that is lost opens it again.
   *
   * @return whether it was open
   */
  synchronized boolean tryAgain() {
    boolean open = reason != null;
    if (open) {
      reason = null;
      lost = LOST_IN_A_ROW - 1;
    }
    return open;
  }

  /** Why nothing more should be asked; empty while it is closed. */
  synchronized Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Whether any trial was answered. */
  synchronized boolean everAnswered() {
    return everAnswered;
  }
}
