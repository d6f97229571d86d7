package dev.suffice.providers.openai;

import dev.suffice.api.batch.BatchProgress.State;
import java.util.Arrays;
import java.util.Locale;

/** How far a batch has come. */
enum BatchStatus {
  VALIDATING(State.UNDER_WAY),
  IN_PROGRESS(State.UNDER_WAY),
  FINALIZING(State.UNDER_WAY),
  CANCELLING(State.UNDER_WAY),
  COMPLETED(State.ENDED),
  /** The input file was refused. */
  FAILED(State.REFUSED),
  /** The time ran out; what was done is there. */
  EXPIRED(State.ENDED),
  /** What was done is there. */
  CANCELLED(State.CANCELLED),
  /** A word that is not known yet; it may still come to an end. */
  OTHER(State.UNDER_WAY);

  private final State state;

  BatchStatus(State state) {
    this.state = state;
  }

  /** What it means to whoever waits. */
  State state() {
    return state;
  }

  static BatchStatus of(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElse(OTHER);
  }
}
