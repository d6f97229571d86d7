package dev.suffice.api.comparison;

import dev.suffice.api.result.RunReport;
import java.io.IOException;
import java.nio.file.Path;

/** Reads what a run found out. */
public interface SnapshotReader {
  /** Of a report that is at hand. */
  Snapshot of(RunReport report);

  /**
   * Of a {@code report.json} that was kept.
   *
   * @throws UnreadableSnapshotException when it is none, or of a version that does not hold what a
   *     comparison needs
   * @throws IOException when the file cannot be read
   */
  Snapshot read(Path file) throws IOException;
}
