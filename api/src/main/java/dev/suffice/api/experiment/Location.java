package dev.suffice.api.experiment;

import java.util.Objects;

/**
 * A place in a file.
 *
 * @param file as the person named it
 * @param line from 1
 * @param column from 1
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  public Location {
    Objects.requireNonNull(file, "file");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "Lines and columns count from 1: %s, %s".formatted(line, column));
    }
  }

  @Override
  public int compareTo(Location other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
