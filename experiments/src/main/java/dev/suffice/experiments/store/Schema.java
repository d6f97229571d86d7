package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of the store. */
final class Schema {
  /** Raised whenever a table or the form of a row changes. */
  static final int VERSION = 12;

  private static final List<String> FIRST =
      List.of(
          "CREATE TABLE example (hash BLOB PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID",
          """
    CREATE TABLE dataset (hash TEXT NOT NULL, split TEXT NOT NULL, position INTEGER NOT NULL,
      example BLOB NOT NULL REFERENCES example, PRIMARY KEY (hash, split, position)) WITHOUT ROWID""",
          """
    CREATE TABLE run (id TEXT PRIMARY KEY, experiment TEXT NOT NULL, file TEXT NOT NULL,
      document TEXT NOT NULL, dataset TEXT NOT NULL, test_set TEXT NOT NULL, started TEXT NOT NULL,
      finished TEXT, exit_code INTEGER, trials_done INTEGER NOT NULL, trials_reused INTEGER NOT NULL,
      calls INTEGER NOT NULL, spent TEXT NOT NULL, environment TEXT NOT NULL,
      requirements TEXT NOT NULL, placeholders TEXT NOT NULL) WITHOUT ROWID""",
          """
    CREATE TABLE approach_version (id INTEGER PRIMARY KEY, hash TEXT NOT NULL,
      generation INTEGER NOT NULL, preparation TEXT, UNIQUE (hash, generation))""",
          """
    CREATE TABLE run_approach (run TEXT NOT NULL REFERENCES run, position INTEGER NOT NULL,
      approach TEXT NOT NULL, version INTEGER NOT NULL REFERENCES approach_version, failure TEXT,
      PRIMARY KEY (run, position)) WITHOUT ROWID""",
          """
    CREATE TABLE trial (version INTEGER NOT NULL REFERENCES approach_version,
      question BLOB NOT NULL, repetition INTEGER NOT NULL, content TEXT NOT NULL,
      PRIMARY KEY (version, question, repetition)) WITHOUT ROWID""",
          "PRAGMA user_version = 1");

  /** What version 2 adds. */
  private static final List<String> SECOND =
      List.of(
          """
          CREATE TABLE run_file (run TEXT NOT NULL REFERENCES run, name TEXT NOT NULL,
            text TEXT NOT NULL, PRIMARY KEY (run, name)) WITHOUT ROWID""",
          """
          CREATE TABLE score (metric BLOB NOT NULL, subject BLOB NOT NULL, value REAL NOT NULL,
            PRIMARY KEY (metric, subject)) WITHOUT ROWID""",
          "PRAGMA user_version = 2");

  /** What version 3 adds. */
  private static final List<String> THIRD =
      List.of(
          """
          CREATE TABLE approach_part (version INTEGER NOT NULL REFERENCES approach_version,
            part TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (version, part)) WITHOUT ROWID""",
          """
          CREATE TABLE run_reuse (run TEXT NOT NULL REFERENCES run, approach TEXT NOT NULL,
            asked INTEGER NOT NULL, reused INTEGER NOT NULL, change TEXT,
            PRIMARY KEY (run, approach)) WITHOUT ROWID""",
          "ALTER TABLE run_approach ADD COLUMN expectation TEXT",
          "PRAGMA user_version = 3");

  /** What version 4 adds. */
  private static final List<String> FOURTH =
      List.of(
          """
          CREATE TABLE run_metric (run TEXT NOT NULL REFERENCES run, name TEXT NOT NULL,
            identity BLOB NOT NULL, PRIMARY KEY (run, name)) WITHOUT ROWID""",
          "PRAGMA user_version = 4");

  /** What version 5 adds. */
  private static final List<String> FIFTH =
      List.of(
          "CREATE TABLE derived (hash TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID",
          "PRAGMA user_version = 5");

  /** What version 6 adds. */
  private static final List<String> SIXTH =
      List.of(
          """
          CREATE TABLE paid_call (run TEXT NOT NULL REFERENCES run, number INTEGER NOT NULL,
            model TEXT NOT NULL, reserved TEXT NOT NULL, cost TEXT,
            PRIMARY KEY (run, number)) WITHOUT ROWID""",
          """
          CREATE TABLE response (hash BLOB PRIMARY KEY, model TEXT NOT NULL, made INTEGER NOT NULL,
            content TEXT NOT NULL) WITHOUT ROWID""",
          """
          CREATE TABLE run_avoided (run TEXT PRIMARY KEY REFERENCES run, calls INTEGER NOT NULL,
            usd TEXT NOT NULL) WITHOUT ROWID""",
          """
          CREATE TABLE run_continued (run TEXT PRIMARY KEY REFERENCES run,
            earlier TEXT NOT NULL REFERENCES run) WITHOUT ROWID""",
          "PRAGMA user_version = 6");

  /** What version 7 adds. */
  private static final List<String> SEVENTH =
      List.of(
          """
          CREATE TABLE run_warning (run TEXT NOT NULL REFERENCES run, position INTEGER NOT NULL,
            text TEXT NOT NULL, PRIMARY KEY (run, position)) WITHOUT ROWID""",
          "PRAGMA user_version = 7");

  /** What version 8 adds. */
  private static final List<String> EIGHTH =
      List.of("ALTER TABLE run ADD COLUMN design TEXT", "PRAGMA user_version = 8");

  /** What version 9 adds. */
  private static final List<String> NINTH =
      List.of(
          """
          CREATE TABLE batch (name TEXT PRIMARY KEY, run TEXT NOT NULL REFERENCES run,
            number INTEGER NOT NULL, model TEXT NOT NULL, reserved TEXT NOT NULL,
            begun INTEGER NOT NULL, id TEXT) WITHOUT ROWID""",
          "PRAGMA user_version = 9");

  /** What version 10 adds. */
  private static final List<String> TENTH =
      List.of(
          """
          CREATE TABLE vector (hash BLOB NOT NULL UNIQUE, model TEXT NOT NULL,
            made INTEGER NOT NULL, content BLOB NOT NULL, tokens INTEGER NOT NULL,
            estimated INTEGER NOT NULL, nanos INTEGER NOT NULL)""",
          "PRAGMA user_version = 10");

  /** What version 11 adds. */
  private static final List<String> ELEVENTH =
      List.of(
          """
          CREATE TABLE tuning_job (marker TEXT NOT NULL, service TEXT NOT NULL,
            address TEXT NOT NULL, base TEXT NOT NULL, run TEXT NOT NULL REFERENCES run,
            model TEXT NOT NULL, begun INTEGER NOT NULL, id TEXT, state TEXT NOT NULL, served TEXT,
            PRIMARY KEY (service, address, marker)) WITHOUT ROWID""",
          "PRAGMA user_version = 11");

  /** What version 12 adds. */
  private static final List<String> TWELFTH =
      List.of(
          "ALTER TABLE trial ADD COLUMN prompts BLOB",
          "CREATE TABLE prompt_start (hash BLOB NOT NULL UNIQUE, content BLOB NOT NULL)",
          "PRAGMA user_version = 12");

  private static final List<List<String>> STEPS =
      List.of(
          FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH, TENTH, ELEVENTH,
          TWELFTH);

  private Schema() {}

  /** Makes the tables of a new database, or those that an older one lacks. */
  static void create(Connection connection) throws SQLException {
    bring(connection, VERSION);
    check(connection);
  }

  /** Makes what the database lacks of a version. */
  static void bring(Connection connection, int wanted) throws SQLException {
    for (int version = version(connection); version < wanted; version++) {
      try (Statement statement = connection.createStatement()) {
        for (String step : STEPS.get(version)) {
          statement.execute(step);
        }
      }
    }
    connection.commit();
  }

  /**
   * @throws StoreException when the database has another version
   */
  static void check(Connection connection) throws SQLException {
    int version = version(connection);
    connection.commit();
    if (version < VERSION) {
      throw new StoreException(
          "The store has version %s, this Suffice reads version %s. Run the experiment again: that brings it up to date and keeps what is there."
              .formatted(version, VERSION));
    }
    if (version > VERSION) {
      throw new StoreException(
          "The store has version %s, this Suffice reads version %s. Give it its own with --store."
              .formatted(version, VERSION));
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }
}
