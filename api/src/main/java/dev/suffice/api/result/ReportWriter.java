package dev.suffice.api.result;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a report in one format. */
public interface ReportWriter {
  /** The word for the format, for example {@code html}; also in file names. */
  String name();

  /**
   * Writes the report into an existing folder; an existing file of the same name is replaced as a
   * whole or not at all.
   *
   * @return the file written
   */
  Path write(RunReport report, Path folder) throws IOException;
}
