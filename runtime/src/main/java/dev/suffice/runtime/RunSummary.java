package dev.suffice.runtime;

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
 * @param backtest which model was dropped in for which; absent where the file was run as it is
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
    Optional<String> backtest,
    Path folder) {
  public RunSummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(backtest, "backtest");
  }
}
