package dev.suffice.experiments.store;

import dev.suffice.api.trial.Preparation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Rows of {@code approach_version} and {@code trial}; trials are put by {@link TrialInsert}. */
final class TrialRows {
  /** Rows read at a time. */
  private static final int PAGE = 1000;

  private final StoredJson json;

  TrialRows(StoredJson json) {
    this.json = json;
  }

  OptionalInt newestGeneration(Connection connection, Fingerprint approach) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT max(generation) FROM approach_version WHERE hash = ?")) {
      query.setString(1, approach.hex());
      try (ResultSet row = query.executeQuery()) {
        int newest = row.getInt(1);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(newest);
      }
    }
  }

  OptionalLong newestVersion(Connection connection, Fingerprint approach) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT id FROM approach_version WHERE hash = ? ORDER BY generation DESC LIMIT 1")) {
      query.setString(1, approach.hex());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  void addVersion(Connection connection, Fingerprint approach, int generation) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO approach_version (hash, generation) VALUES (?, ?)")) {
      insert.setString(1, approach.hex());
      insert.setInt(2, generation);
      insert.executeUpdate();
    }
  }

  boolean any(Connection connection, long version) throws SQLException {
    try (var query =
        connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM trial WHERE version = ?)")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        return row.getBoolean(1);
      }
    }
  }

  Map<TrialKey, TrialContent> all(Connection connection, long version) throws SQLException {
    var found = new HashMap<TrialKey, TrialContent>();
    try (var query =
        connection.prepareStatement(
            "SELECT question, repetition, content FROM trial WHERE version = ?")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          var question = new Fingerprint(HexFormat.of().formatHex(row.getBytes(1)));
          found.put(
              new TrialKey(question, row.getInt(2)),
              json.read(row.getString(3), TrialContent.class));
        }
      }
    }
    return found;
  }

  /**
   * A row as it is kept.
   *
   * @param question the short fingerprint of what was asked
   * @param content JSON
   */
  record Row(byte[] question, int repetition, String content) {
    TrialKey key() {
      return new TrialKey(new Fingerprint(HexFormat.of().formatHex(question)), repetition);
    }
  }

  /** The next rows, in the order of their keys; none when there are no more. */
  List<Row> page(Connection connection, long version, Optional<Row> after) throws SQLException {
    var page = new ArrayList<Row>(PAGE);
    try (var query =
        connection.prepareStatement(
            """
            SELECT question, repetition, content FROM trial
            WHERE version = ? AND (question, repetition) > (?, ?)
            ORDER BY question, repetition LIMIT ?""")) {
      query.setLong(1, version);
      query.setBytes(2, after.map(Row::question).orElseGet(() -> new byte[0]));
      query.setInt(3, after.map(Row::repetition).orElse(-1));
      query.setInt(4, PAGE);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          page.add(new Row(row.getBytes(1), row.getInt(2), row.getString(3)));
        }
      }
    }
    return page;
  }

  TrialContent content(Row row) {
    return json.read(row.content(), TrialContent.class);
  }

  Optional<Preparation> preparation(Connection connection, long version) throws SQLException {
    try (var query =
        connection.prepareStatement("SELECT preparation FROM approach_version WHERE id = ?")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.ofNullable(row.getString(1)).map(text -> json.read(text, Preparation.class))
            : Optional.empty();
      }
    }
  }

  void putPreparation(Connection connection, long version, Preparation preparation)
      throws SQLException {
    try (var update =
        connection.prepareStatement("UPDATE approach_version SET preparation = ? WHERE id = ?")) {
      update.setString(1, json.write(preparation));
      update.setLong(2, version);
      update.executeUpdate();
    }
  }
}
