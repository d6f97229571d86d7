package dev.suffice.runtime;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param stop why it stopped before its end, if it did
 * @param exitCode {@code FAULT} when the {@code out} folder could not be written
 * @param left trials that the run's options left for another one
 * @param files the report's files; in the {@code out} folder if one was named and could be written,
 *     else in the store
 * @param outFailure why the {@code out} folder could not be written, if so
 */
public record RunResult(
    RunReport report,
    ExitCode exitCode,
    Optional<StopSignal.Stop> stop,
    int left,
    List<Path> files,
    Optional<IOException> outFailure) {
  public RunResult {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(exitCode, "exitCode");
    Objects.requireNonNull(stop, "stop");
    files = List.copyOf(files);
    Objects.requireNonNull(outFailure, "outFailure");
  }

  RunResult writtenTo(List<Path> outFiles) {
    return new RunResult(report, exitCode, stop, left, outFiles, Optional.empty());
  }

  RunResult notWritten(IOException failure) {
    return new RunResult(report, ExitCode.FAULT, stop, left, files, Optional.of(failure));
  }
}
