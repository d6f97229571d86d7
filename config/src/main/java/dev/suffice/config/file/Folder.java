package dev.suffice.config.file;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of the YAML file. What the file names is looked up here and must stay inside. */
public final class Folder {
  private final Path shown;
  private final Path real;
  private final boolean allowOutside;
  private final Problems problems;

  private Folder(Path shown, Path real, boolean allowOutside, Problems problems) {
    this.shown = shown;
    this.real = real;
    this.allowOutside = allowOutside;
    this.problems = problems;
  }

  /**
   * The folder a file lies in.
   *
   * @param file as the person named it
   * @throws IOException when there is no such folder
   */
  public static Folder of(Path file, boolean allowOutside, Problems problems) throws IOException {
    Path real = file.toAbsolutePath().normalize().getParent().toRealPath();
    return new Folder(file, real, allowOutside, problems);
  }

  /** The folder's path with links followed. */
  public Path path() {
    return real;
  }

  /** How a file of this folder is shown to people; what cannot be a file's name as it is. */
  public String show(String name) {
    try {
      return shown.resolveSibling(name).toString();
    } catch (InvalidPathException noPath) {
      return name;
    }
  }

  /**
   * Finds a file by the name written in the document. A name that leads outside, a link included,
   * is refused without a look at what is there.
   */
  public Optional<Path> find(String name, Location location, String path) {
    try {
      Path wanted = real.resolve(name).normalize();
      if (!holds(wanted)) {
        return outside(name, location, path);
      }
      if (!Files.isRegularFile(wanted)) {
        problems.add(location, path, absence(wanted, name), neighbours(wanted, name));
        return Optional.empty();
      }
      Path found = wanted.toRealPath();
      return holds(found) ? Optional.of(found) : outside(name, location, path);
    } catch (IOException | InvalidPathException unreadable) {
      problems.add(
          location,
          path,
          "The file '%s' cannot be found: %s.".formatted(name, reason(unreadable)),
          "Write a path relative to this file.");
      return Optional.empty();
    }
  }

  /**
   * Whether a program can be started here.
   *
   * @param name a path from this folder when it has a separator in it, else looked up
   * @param searched folders to look in, as in the variable PATH
   */
  public boolean hasProgram(String name, String searched) {
    try {
      boolean isPath = name.contains("/") || name.contains(File.separator);
      return isPath
          ? isProgram(real.resolve(name))
          : Stream.of(searched.split(Pattern.quote(File.pathSeparator)))
              .filter(place -> !place.isEmpty())
              .anyMatch(place -> isProgram(Path.of(place, name)));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** On Windows a program may be named without its ending. */
  private static boolean isProgram(Path file) {
    return Stream.of("", ".exe", ".cmd", ".bat")
        .map(ending -> file.resolveSibling(file.getFileName() + ending))
        .anyMatch(found -> Files.isRegularFile(found) && Files.isExecutable(found));
  }

  private static String reason(Exception unreadable) {
    return unreadable instanceof IOException trouble
        ? FileReason.of(trouble)
        : unreadable.getMessage();
  }

  private static String absence(Path wanted, String name) {
    if (Files.isDirectory(wanted)) {
      return "'%s' is a folder, not a file.".formatted(name);
    }
    if (Files.isSymbolicLink(wanted)) {
      return "'%s' is a link that leads to no file.".formatted(name);
    }
    return Files.exists(wanted)
        ? "'%s' is not an ordinary file.".formatted(name)
        : "There is no file '%s'.".formatted(name);
  }

  /** Whether a path may be read, as far as its place goes. */
  boolean holds(Path path) {
    return allowOutside || path.startsWith(real);
  }

  /** Refuses a name that leads outside. */
  Optional<Path> outside(String name, Location location, String path) {
    problems.add(
        location,
        path,
        "'%s' lies outside the folder of this file.".formatted(name),
        "Move it beside this file, or allow it with --allow-outside.");
    return Optional.empty();
  }

  private String neighbours(Path wanted, String name) throws IOException {
    Path folder = wanted.getParent();
    if (folder == null || !folder.startsWith(real) || !Files.isDirectory(folder)) {
      return "Paths are relative to the folder of this file.";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> name.substring(0, name.lastIndexOf('/') + 1) + file.getFileName())
              .toList();
      return Suggestion.near(name, names)
          .map("Did you mean '%s'?"::formatted)
          .orElse("Paths are relative to the folder of this file.");
    }
  }
}
