package dev.suffice.sandbox.traffic;

import dev.suffice.api.sandbox.Fault;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What is in store for one request.
 *
 * @param latency from its arrival to the answer, at least
 */
public record Fate(Optional<Fault> fault, Duration latency) {
  public Fate {
    Objects.requireNonNull(fault, "fault");
    Objects.requireNonNull(latency, "latency");
  }
}
