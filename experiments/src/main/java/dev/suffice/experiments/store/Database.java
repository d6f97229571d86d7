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
    SqliteLibrary.makeReady();
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
    return connection;
  }

  /** From now on a commit survives a power cut too. Ends the transaction under way. */
  static void commitDurably(Connection connection) throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = FULL");
    } finally {
      connection.setAutoCommit(false);
    }
  }

  /**
   * Opens what a folder holds that may not be written, a copy on a read-only disk perhaps. That
   * cannot be done while a run has not ended, as its newest trials wait to be sorted in.
   */
  static Connection openUnchangeable(Path file) throws SQLException {
    if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
      throw new StoreException(
          "The store in %s may not be written, and the run that used it last has not ended. Copy the folder to where it may be written and name it with --store."
              .formatted(file.getParent()));
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    SqliteLibrary.makeReady();
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1");
    connection.setAutoCommit(false);
    return connection;
  }

  static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new StoreException(
          "The folder %s cannot be made: %s. Choose another with --store."
              .formatted(folder, FileReason.of(failed)),
          failed);
    }
  }
}
