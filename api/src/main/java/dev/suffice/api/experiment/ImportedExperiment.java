package dev.suffice.api.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * An experiment made of another tool's configuration.
 *
 * @param files what was written, the experiment first
 * @param approaches how many there are
 * @param examples how many there are
 * @param remarks all that is not as it was, in the order of the lines
 */
public record ImportedExperiment(
    List<Path> files, int approaches, int examples, List<Remark> remarks) {
  public ImportedExperiment {
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("An import writes an experiment");
    }
  }

  /** How far something was carried over. */
  public enum Fate {
    /** It is there, and means something slightly different. */
    CHANGED,
    /** It is not there. */
    LEFT_OUT
  }

  /**
   * Something that is not as it was.
   *
   * @param message what, and what can be done
   * @param places where it stands, at least one
   */
  public record Remark(Fate fate, String message, List<Location> places) {
    public Remark {
      Objects.requireNonNull(fate, "fate");
      Objects.requireNonNull(message, "message");
      places = List.copyOf(places);
      if (places.isEmpty()) {
        throw new IllegalArgumentException("A remark is about something: " + message);
      }
    }
  }
}
