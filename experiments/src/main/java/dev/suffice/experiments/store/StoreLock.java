package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One writer at a time, over all processes; the operating system frees it when a process dies. */
final class StoreLock {
  /**
   * Files locked by this process. The system's locks belong to the process: closing any channel of
   * a file gives them up, so a file that is held must not even be opened a second time.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws StoreException when another run holds it
   */
  static StoreLock acquire(Path file) throws IOException {
    Path held = file.getParent().toRealPath().resolve(file.getFileName());
    if (!HELD.add(held)) {
      throw taken(file);
    }
    FileLock lock = null;
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      if (lock == null) {
        throw taken(file);
      }
      return new StoreLock(held, channel, lock);
    } finally {
      if (lock == null) {
        HELD.remove(held);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static StoreException taken(Path file) {
    return new StoreException(
        "Another run is using the store %s. Wait for it to end, or give this one its own with --store."
            .formatted(file.getParent()));
  }

  /** Lets others have the store. */
  void release() {
    try {
      lock.release();
      channel.close();
    } catch (IOException ignored) {
      // The process is about to give up the store anyway; the system frees the lock with it.
    } finally {
      HELD.remove(file);
    }
  }
}
