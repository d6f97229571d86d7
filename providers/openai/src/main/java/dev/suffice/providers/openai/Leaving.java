package dev.suffice.providers.openai;

import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.Optional;

/** A deployment that is being deleted: its name is free only once it is gone. */
final class Leaving {
  /** Between two looks whether it is. */
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private Leaving() {}

  static TransientFaultException fault(String vendor, String deployment) {
    return new TransientFaultException(
        "%s is still deleting the deployment %s, whose name is wanted again"
            .formatted(vendor, deployment),
        Optional.of(Usage.NONE),
        null,
        false,
        Optional.of(PAUSE));
  }
}
