package dev.suffice.runtime;

import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.money.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line in the history of runs.
 *
 * @param finished absent while it runs and after a crash
 * @param purpose what it was run for
 * @param explored what had been changed with answers known, such as {@code the approaches}; absent
 *     where nothing had
 * @param folder where its report is
 */
public record RunSummary(
    String id,
    String experiment,
    Path file,
    Instant started,
    Optional<Instant> finished,
    OptionalInt exitCode,
    long trialsDone,
    long trialsReused,
    Money spent,
    Purpose purpose,
    Optional<String> explored,
    Path folder) {
  public RunSummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(explored, "explored");
  }
}
