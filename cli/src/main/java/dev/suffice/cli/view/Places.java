package dev.suffice.cli.view;

import dev.suffice.api.experiment.Location;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Names files the way a person at this place would.
 *
 * @param current the folder the person is in
 */
public record Places(Path current) {
  public Places {
    Objects.requireNonNull(current, "current");
    current = current.toAbsolutePath().normalize();
  }

  /** Relative when the path lies below the current folder, else absolute. */
  public String show(Path path) {
    Path absolute = current.resolve(path).normalize();
    if (absolute.equals(current)) {
      return ".";
    }
    return absolute.startsWith(current)
        ? current.relativize(absolute).toString()
        : absolute.toString();
  }

  String show(Location location) {
    String file = show(Path.of(location.file()));
    return file + ":" + location.line() + ":" + location.column();
  }
}
