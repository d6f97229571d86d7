package dev.suffice.config.file;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Files that are made together or not at all; none that is there already is ever touched. For one
 * thread.
 */
public final class NewFiles {
  private final Deque<Path> made = new ArrayDeque<>();

  private NewFiles() {}

  /**
   * Makes the files and the folders they want.
   *
   * @param contents texts by path, in the order in which they are made
   * @throws FileAlreadyExistsException when one of them is there already, or something else is in
   *     the place of a folder; nothing is left behind
   * @throws IOException when one of them cannot be written; nothing is left behind
   */
  public static void make(Map<Path, String> contents) throws IOException {
    for (Path file : contents.keySet()) {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    var files = new NewFiles();
    try {
      for (Map.Entry<Path, String> file : contents.entrySet()) {
        files.make(file.getKey().toAbsolutePath().normalize(), file.getValue());
      }
      files.made.clear();
    } finally {
      files.undo();
    }
  }

  private void make(Path file, String text) throws IOException {
    makeFolder(file.getParent());
    Files.createFile(file);
    made.push(file);
    Files.writeString(file, text);
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  private void undo() throws IOException {
    while (!made.isEmpty()) {
      Path last = made.pop();
      try {
        Files.deleteIfExists(last);
      } catch (DirectoryNotEmptyException somebodyElses) {
        // a folder that holds what was put there meanwhile stays
      }
    }
  }
}
