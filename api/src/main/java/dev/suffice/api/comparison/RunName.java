package dev.suffice.api.comparison;

import java.time.Instant;
import java.util.Objects;

/**
 * Which run of which experiment.
 *
 * @param run its id
 */
public record RunName(String experiment, String run, Instant started) {
  public RunName {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(started, "started");
  }
}
