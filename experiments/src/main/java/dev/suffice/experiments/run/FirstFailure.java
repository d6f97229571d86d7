package dev.suffice.experiments.run;

import java.util.Optional;

/** The first reason told; safe for any thread. */
final class FirstFailure {
  private volatile String reason;

  synchronized void tell(String told) {
    if (reason == null) {
      reason = told;
    }
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
