package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the store of a folder; gives back all it took when that fails. Used once. */
final class StoreOpening {
  private static final String DATABASE = "store.db";
  private static final String LOCK = "store.lock";

  private final Path folder;
  private final List<Connection> connections = new ArrayList<>();
  private Optional<StoreLock> lock = Optional.empty();

  StoreOpening(Path folder) {
    this.folder = folder;
  }

  /** Whether there is a store in this folder. */
  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(DATABASE));
  }

  /**
   * @throws StoreException when another run is using it, or it cannot be made or written
   */
  Store forWriting() {
    Database.createFolder(folder);
    try {
      lock = Optional.of(StoreLock.acquire(folder.resolve(LOCK)));
      Connection writing = keep(Database.open(folder.resolve(DATABASE)));
      Schema.create(writing);
      Connection reading = keep(Database.open(folder.resolve(DATABASE)));
      var json = new StoredJson();
      return new Store(folder, lock, reading, Optional.of(Writing.by(writing, json)), json);
    } catch (SQLException | IOException | StoreException failed) {
      giveBack(failed);
      throw StoreTrouble.cannot("written", folder, failed);
    }
  }

  /**
   * @throws StoreException when there is none or it cannot be read
   */
  Store forReading() {
    if (!exists(folder)) {
      throw new StoreException(
          "There is no store in %s. Run an experiment there first, or name another with --store."
              .formatted(folder));
    }
    try {
      Connection reading = keep(openToLookInto(folder.resolve(DATABASE)));
      Schema.check(reading);
      return new Store(folder, lock, reading, Optional.empty(), new StoredJson());
    } catch (SQLException | StoreException failed) {
      giveBack(failed);
      throw StoreTrouble.cannot("read", folder, failed);
    }
  }

  private Connection openToLookInto(Path database) throws SQLException {
    return Files.isWritable(folder) && Files.isWritable(database)
        ? Database.open(database)
        : Database.openUnchangeable(database);
  }

  private Connection keep(Connection connection) {
    connections.add(connection);
    return connection;
  }

  /** What cannot be given back is told along with what failed; the lock goes last. */
  private void giveBack(Exception failed) {
    for (Connection connection : connections) {
      try {
        connection.close();
      } catch (SQLException unclosed) {
        failed.addSuppressed(unclosed);
      }
    }
    lock.ifPresent(StoreLock::release);
  }
}
