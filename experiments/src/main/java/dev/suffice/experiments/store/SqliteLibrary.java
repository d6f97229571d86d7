package dev.suffice.experiments.store;

import dev.suffice.api.cache.CacheFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once per version into the cache folder and shared by all
 * processes. Left alone, the driver unpacks it into the temporary directory in every process, and
 * those that are killed leave theirs behind. It is told by a system property, the only way the
 * driver offers; one that is already set is respected.
 */
final class SqliteLibrary {
  private static final String PATH = "org.sqlite.lib.path";
  private static final String UNFINISHED = ".part";

  private SqliteLibrary() {}

  /**
   * Sees to it that the driver finds the library. Where the cache folder cannot be written, the
   * driver goes its own way.
   */
  static void makeReady() {
    if (System.getProperty(PATH) != null) {
      return;
    }
    try {
      System.setProperty(PATH, unpacked(CacheFolder.ofThisMachine()).toString());
    } catch (IOException unwritable) {
      // Without the property it unpacks itself.
    }
  }

  /**
   * The folder of the library, which is in it when this returns.
   *
   * @param cache the cache folder, made when it is needed
   */
  static Path unpacked(Path cache) throws IOException {
    String resources = LibraryLoaderUtil.getNativeLibResourcePath();
    String file = LibraryLoaderUtil.getNativeLibName();
    String platform = resources.substring(resources.indexOf("/native/") + "/native/".length());
    Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion()).resolve(platform);
    Path library = folder.resolve(file);
    if (!Files.exists(library)) {
      Files.createDirectories(folder);
      unpack(resources + "/" + file, library);
    }
    return folder;
  }

  /** Another process may do the same at the same time: the file appears complete or not at all. */
  private static void unpack(String resource, Path library) throws IOException {
    Path part =
        Files.createTempFile(library.getParent(), library.getFileName().toString(), UNFINISHED);
    try (InputStream content = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IOException("The driver has no " + resource);
      }
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
