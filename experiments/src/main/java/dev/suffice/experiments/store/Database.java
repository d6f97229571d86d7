package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Opens connections to the database file. */
final class Database {
  private static final int BUSY_MILLIS = 10_000;

  private Database() {}

  /** Commits are durable against a crash of the process; a power cut may lose the newest group. */
  static Connection open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
    return connection;
  }

  static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new StoreException(
          "The folder %s cannot be made: %s. Choose another with --store."
              .formatted(folder, failed.getMessage()),
          failed);
    }
  }
}
