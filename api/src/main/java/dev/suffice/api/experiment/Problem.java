package dev.suffice.api.experiment;

import java.util.Objects;

/**
 * Something wrong in what a person wrote.
 *
 * @param path where in the document, for example {@code approaches[2].model}
 * @param message what is wrong, with the value
 * @param remedy what would be right
 */
public record Problem(Location location, String path, String message, String remedy) {
  public Problem {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  @Override
  public String toString() {
    return "%s: %s: %s %s".formatted(location, path, message, remedy).strip();
  }
}
