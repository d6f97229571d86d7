package dev.suffice.runtime;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param stop why it stopped before its end, if it did
 * @param files the report's files; in the {@code out} folder if one was named
 */
public record RunResult(
    RunReport report, ExitCode exitCode, Optional<StopSignal.Stop> stop, List<Path> files) {
  public RunResult {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(exitCode, "exitCode");
    Objects.requireNonNull(stop, "stop");
    files = List.copyOf(files);
  }
}
