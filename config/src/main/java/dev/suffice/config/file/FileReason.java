package dev.suffice.config.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a file cannot be used, in words; Java often says no more than the file's name. */
public final class FileReason {
  private FileReason() {}

  public static String of(IOException trouble) {
    if (trouble instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (trouble instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (trouble instanceof FileSystemException about && about.getReason() != null) {
      return about.getReason();
    }
    return Optional.ofNullable(trouble.getMessage()).orElse(trouble.getClass().getSimpleName());
  }
}
