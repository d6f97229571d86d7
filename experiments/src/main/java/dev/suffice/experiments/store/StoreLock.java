package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One writer at a time, over all processes; the operating system frees it when a process dies. */
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws StoreException when another run holds it
   */
  static StoreLock acquire(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new StoreLock(channel, lock);
      }
    } catch (OverlappingFileLockException sameProcess) {
      // Another run of this very process holds it: told below like any other.
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
    channel.close();
    throw new StoreException(
        "Another run is using the store %s. Wait for it to end, or give this one its own with --store."
            .formatted(file.getParent()));
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
