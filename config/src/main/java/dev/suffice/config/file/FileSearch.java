package dev.suffice.config.file;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the files that a pattern names, inside the folder of the YAML file. */
public record FileSearch(Folder folder, Problems problems) {
  private static final int MOST_FILES = 100_000;

  /** The folder before the first part of a pattern that stands for several names. */
  public static Path base(String pattern) {
    int first = firstMark(pattern);
    String certain = first < 0 ? pattern : pattern.substring(0, first);
    return Path.of(certain.substring(0, certain.lastIndexOf('/') + 1)).normalize();
  }

  /**
   * The names of the files from the folder, sorted; none after a problem. Two stars stand for
   * folders within folders, none included. Hidden files and folders, and folders that are links,
   * are passed over.
   *
   * @param pattern a name, or a pattern such as {@code docs/**&#47;*.md}
   */
  public List<String> find(String pattern, Location location, String path) {
    if (firstMark(pattern) < 0 && isFolder(pattern)) {
      problems.add(
          location,
          path,
          "'%s' is a folder, not a file.".formatted(pattern),
          "Name the files in it: %s/**/*.".formatted(pattern.replaceAll("/+$", "")));
      return List.of();
    }
    if (firstMark(pattern) < 0) {
      return folder.find(pattern, location, path).stream().map(found -> pattern).toList();
    }
    try {
      Path base = folder.path().resolve(base(pattern)).normalize();
      if (!folder.holds(base)) {
        folder.outside(pattern, location, path);
        return List.of();
      }
      List<String> found = Files.isDirectory(base) ? matches(base, pattern) : List.of();
      refuse(found.size(), pattern, location, path);
      return leadsOutside(found, location, path) ? List.of() : found;
    } catch (IOException
        | UncheckedIOException
        | InvalidPathException
        | PatternSyntaxException no) {
      problems.add(
          location,
          path,
          "The files '%s' cannot be looked for: %s.".formatted(pattern, reason(no)),
          "Write a pattern such as docs/**/*.md.");
      return List.of();
    }
  }

  /** Whether it is one of the folders that may be looked into. */
  private boolean isFolder(String name) {
    try {
      Path wanted = folder.path().resolve(name).normalize();
      return folder.holds(wanted) && Files.isDirectory(wanted);
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private static int firstMark(String pattern) {
    return Stream.of("*", "?", "[", "{")
        .mapToInt(pattern::indexOf)
        .filter(index -> index >= 0)
        .min()
        .orElse(-1);
  }

  private List<String> matches(Path base, String pattern) throws IOException {
    Path root = folder.path();
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", "{**/,}"));
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .filter(file -> !isHidden(base.relativize(file)))
          .filter(Files::isRegularFile)
          .filter(file -> matcher.matches(root.relativize(file)))
          .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
          .sorted()
          .limit(MOST_FILES + 1L)
          .toList();
    }
  }

  /** Whether the name of a file, or of a folder around it, begins with a dot, as our store does. */
  private static boolean isHidden(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .anyMatch(name -> name.toString().startsWith("."));
  }

  /** A link may lead outside: then nothing is read, and the link is named. */
  private boolean leadsOutside(List<String> found, Location location, String path)
      throws IOException {
    for (String name : found) {
      if (!folder.holds(folder.path().resolve(name).toRealPath())) {
        folder.outside(name, location, path);
        return true;
      }
    }
    return false;
  }

  private void refuse(int found, String pattern, Location location, String path) {
    if (found == 0) {
      problems.add(
          location,
          path,
          "No file is named '%s'.".formatted(pattern),
          "Patterns are told from the folder of this file, as in docs/**/*.md.");
    }
    if (found > MOST_FILES) {
      problems.add(
          location,
          path,
          String.format(Locale.ROOT, "More than %,d files are named '%s'.", MOST_FILES, pattern),
          "Narrow the pattern, or put the texts into the rows of one file.");
    }
  }

  private static String reason(Exception trouble) {
    if (trouble instanceof IOException io) {
      return FileReason.of(io);
    }
    return trouble instanceof UncheckedIOException wrapped
        ? FileReason.of(wrapped.getCause())
        : Optional.ofNullable(trouble.getMessage()).orElse("it is no pattern");
  }
}
