package dev.suffice.runtime;

import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.SnapshotReader;
import dev.suffice.api.result.RunReport;
import java.nio.file.Path;

/**
 * Stands in for what reads reports where its jar is not there.
 *
 * @param artifact the jar that would do it
 */
record AbsentReports(String artifact) implements SnapshotReader {
  @Override
  public Snapshot of(RunReport report) {
    throw new MissingPartException("Comparing runs", artifact);
  }

  @Override
  public Snapshot read(Path file) {
    throw new MissingPartException("Comparing runs", artifact);
  }
}
