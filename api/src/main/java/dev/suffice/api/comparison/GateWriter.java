package dev.suffice.api.comparison;

import java.io.IOException;
import java.nio.file.Path;

/** Writes what a gate found in one format. */
public interface GateWriter {
  /** The word for the format, {@code junit} for example. */
  String name();

  /**
   * Writes it into an existing folder; an existing file of the same name is replaced as a whole or
   * not at all.
   *
   * @param openFails whether a check that the data do not decide counts as failed
   * @return the file written
   */
  Path write(Gate gate, boolean openFails, Path folder) throws IOException;
}
