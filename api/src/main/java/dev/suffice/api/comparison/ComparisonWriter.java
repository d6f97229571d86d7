package dev.suffice.api.comparison;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a comparison in one format. */
public interface ComparisonWriter {
  /** The word for the format, {@code html} for example; also in file names. */
  String name();

  /**
   * Writes the comparison into an existing folder; an existing file of the same name is replaced as
   * a whole or not at all.
   *
   * @return the file written
   */
  Path write(Comparison comparison, Path folder) throws IOException;
}
