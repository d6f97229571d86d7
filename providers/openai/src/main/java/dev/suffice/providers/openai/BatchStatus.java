package dev.suffice.providers.openai;

import java.util.Arrays;
import java.util.Locale;

/** How far a batch has come. */
enum BatchStatus {
  VALIDATING(false),
  IN_PROGRESS(false),
  FINALIZING(false),
  CANCELLING(false),
  COMPLETED(true),
  /** The input file was refused. */
  FAILED(true),
  /** The time ran out; what was done is there. */
  EXPIRED(true),
  /** What was done is there. */
  CANCELLED(true),
  /** A word that is not known yet; it may still come to an end. */
  OTHER(false);

  private final boolean end;

  BatchStatus(boolean end) {
    this.end = end;
  }

  /** Whether nothing changes any more. */
  boolean isEnd() {
    return end;
  }

  static BatchStatus of(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElse(OTHER);
  }
}
