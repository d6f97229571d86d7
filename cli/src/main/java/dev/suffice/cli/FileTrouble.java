package dev.suffice.cli;

import dev.suffice.cli.view.Places;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Input and output failures in words; Java often says no more than the file's name. */
final class FileTrouble {
  private FileTrouble() {}

  static String message(IOException trouble, Places places) {
    if (trouble instanceof FileSystemException about && about.getFile() != null) {
      return "%s: %s".formatted(places.show(known(Path.of(about.getFile()))), reason(about));
    }
    return Optional.ofNullable(trouble.getMessage())
        .orElseGet(() -> "Reading or writing failed: " + trouble.getClass().getSimpleName());
  }

  /** What the person knows of: the folder, where the file is one under way to its name. */
  private static Path known(Path file) {
    return file.toString().endsWith(".part") && file.getParent() != null ? file.getParent() : file;
  }

  private static String reason(FileSystemException trouble) {
    if (trouble instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (trouble instanceof AccessDeniedException) {
      return "not allowed to read or write it";
    }
    if (trouble instanceof FileAlreadyExistsException) {
      return "a file of this name is in the way";
    }
    return Optional.ofNullable(trouble.getReason()).orElse("cannot be read or written");
  }
}
