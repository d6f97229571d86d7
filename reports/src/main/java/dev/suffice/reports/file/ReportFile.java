package dev.suffice.reports.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A file that is replaced as a whole or not at all. */
public final class ReportFile {
  /** What goes into the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private ReportFile() {}

  /**
   * Writes to a temporary sibling, forces it to disk and moves it into place. When anything fails,
   * an existing file stays as it was and nothing is left behind.
   *
   * @param folder must exist
   * @return the file written
   */
  public static Path write(Path folder, String name, Content content) throws IOException {
    Path target = folder.resolve(name);
    Path temporary = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
    try {
      fill(temporary, content);
      Files.move(temporary, target, ATOMIC_MOVE);
      return target;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }
}
