package dev.suffice.experiments.store;

import dev.suffice.api.experiment.Source;
import dev.suffice.api.money.Money;
import dev.suffice.experiments.cost.Expectation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Rows of {@code run}, {@code run_approach} and {@code run_continued}. */
final class RunRows {
  private final StoredJson json;

  RunRows(StoredJson json) {
    this.json = json;
  }

  /** Puts a run and what it continues, so that no run is ever without it. */
  void put(Connection connection, StoredRun run, Optional<String> continued) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, 0, 0, 0, '0', ?, ?, ?, ?)")) {
      insert.setString(1, run.id());
      insert.setString(2, run.experiment());
      insert.setString(3, run.source().file().toString());
      insert.setString(4, run.source().document());
      insert.setString(5, run.dataset().hex());
      insert.setString(6, run.testSet().hex());
      insert.setString(7, run.started().toString());
      insert.setString(8, json.write(new TreeMap<>(run.environment())));
      insert.setString(9, run.requirements());
      insert.setString(10, json.write(new TreeMap<>(run.source().placeholders())));
      insert.setString(11, run.design().map(json::write).orElse(null));
      insert.executeUpdate();
    }
    for (Map.Entry<String, String> file : run.source().files().entrySet()) {
      put(connection, run.id(), file);
    }
    for (int position = 0; position < run.approaches().size(); position++) {
      put(connection, run.id(), position, run.approaches().get(position));
    }
    if (continued.isPresent()) {
      putContinued(connection, run.id(), continued.get());
    }
  }

  private static void put(Connection connection, String run, Map.Entry<String, String> file)
      throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO run_file VALUES (?, ?, ?)")) {
      insert.setString(1, run);
      insert.setString(2, file.getKey());
      insert.setString(3, file.getValue());
      insert.executeUpdate();
    }
  }

  private void put(
      Connection connection, String run, int position, StoredRun.StoredApproach approach)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT INTO run_approach VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, run);
      insert.setInt(2, position);
      insert.setString(3, approach.id());
      insert.setLong(4, approach.version());
      insert.setString(5, approach.failure().orElse(null));
      insert.setString(6, approach.expectation().map(json::write).orElse(null));
      insert.executeUpdate();
    }
  }

  private static void putContinued(Connection connection, String run, String earlier)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT INTO run_continued (run, earlier) VALUES (?, ?)")) {
      insert.setString(1, run);
      insert.setString(2, earlier);
      insert.executeUpdate();
    }
  }

  void putWarnings(Connection connection, String run, List<String> warnings) throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO run_warning VALUES (?, ?, ?)")) {
      for (int position = 0; position < warnings.size(); position++) {
        insert.setString(1, run);
        insert.setInt(2, position);
        insert.setString(3, warnings.get(position));
        insert.executeUpdate();
      }
    }
  }

  List<String> warnings(Connection connection, String run) throws SQLException {
    var warnings = new ArrayList<String>();
    try (var query =
        connection.prepareStatement(
            "SELECT text FROM run_warning WHERE run = ? ORDER BY position")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          warnings.add(row.getString(1));
        }
      }
    }
    return warnings;
  }

  void failApproach(Connection connection, String run, String approach, String reason)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE run_approach SET failure = ? WHERE run = ? AND approach = ?")) {
      update.setString(1, reason);
      update.setString(2, run);
      update.setString(3, approach);
      update.executeUpdate();
    }
  }

  void finish(
      Connection connection, String run, Instant finished, int exitCode, StoredRun.Counts counts)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            UPDATE run SET finished = ?, exit_code = ?, trials_done = ?, trials_reused = ?,
              calls = ?, spent = ? WHERE id = ?""")) {
      update.setString(1, finished.toString());
      update.setInt(2, exitCode);
      update.setLong(3, counts.trialsDone());
      update.setLong(4, counts.trialsReused());
      update.setLong(5, counts.calls());
      update.setString(6, counts.spent().toPlainString());
      update.setString(7, run);
      update.executeUpdate();
    }
  }

  List<StoredRun> all(Connection connection) throws SQLException {
    var runs = new ArrayList<StoredRun>();
    try (var query =
            connection.prepareStatement("SELECT * FROM run ORDER BY started DESC, id DESC");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        runs.add(run(connection, row));
      }
    }
    return runs;
  }

  private StoredRun run(Connection connection, ResultSet row) throws SQLException {
    int exitCode = row.getInt("exit_code");
    boolean unfinished = row.wasNull();
    return new StoredRun(
        row.getString("id"),
        row.getString("experiment"),
        new Source(
            Path.of(row.getString("file")),
            row.getString("document"),
            texts(row.getString("placeholders")),
            files(connection, row.getString("id"))),
        new Fingerprint(row.getString("dataset")),
        new Fingerprint(row.getString("test_set")),
        Instant.parse(row.getString("started")),
        Optional.ofNullable(row.getString("finished")).map(Instant::parse),
        unfinished ? OptionalInt.empty() : OptionalInt.of(exitCode),
        new StoredRun.Counts(
            row.getLong("trials_done"),
            row.getLong("trials_reused"),
            row.getLong("calls"),
            Money.usd(row.getString("spent"))),
        row.getString("requirements"),
        texts(row.getString("environment")),
        approaches(connection, row.getString("id")),
        Optional.ofNullable(row.getString("design")).map(text -> json.read(text, Design.class)));
  }

  private Map<String, String> texts(String stored) {
    var texts = new TreeMap<String, String>();
    Map<?, ?> read = json.read(stored, Map.class);
    read.forEach((name, value) -> texts.put(name.toString(), value.toString()));
    return texts;
  }

  private static Map<String, String> files(Connection connection, String run) throws SQLException {
    var files = new TreeMap<String, String>();
    try (var query = connection.prepareStatement("SELECT name, text FROM run_file WHERE run = ?")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          files.put(row.getString(1), row.getString(2));
        }
      }
    }
    return files;
  }

  private List<StoredRun.StoredApproach> approaches(Connection connection, String run)
      throws SQLException {
    var approaches = new ArrayList<StoredRun.StoredApproach>();
    try (var query =
        connection.prepareStatement(
            "SELECT approach, version, failure, expectation FROM run_approach WHERE run = ? ORDER BY position")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          approaches.add(
              new StoredRun.StoredApproach(
                  row.getString(1),
                  row.getLong(2),
                  Optional.ofNullable(row.getString(3)),
                  Optional.ofNullable(row.getString(4))
                      .map(text -> json.read(text, Expectation.class))));
        }
      }
    }
    return approaches;
  }

  int approachesOn(Connection connection, Fingerprint testSet) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            SELECT count(DISTINCT approach_version.hash) FROM run_approach
            JOIN run ON run.id = run_approach.run
            JOIN approach_version ON approach_version.id = run_approach.version
            WHERE run.test_set = ?
              AND EXISTS (SELECT 1 FROM trial WHERE trial.version = run_approach.version)""")) {
      query.setString(1, testSet.hex());
      try (ResultSet row = query.executeQuery()) {
        return row.getInt(1);
      }
    }
  }
}
