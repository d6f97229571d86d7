package dev.suffice.experiments.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of {@code derived}. */
final class DerivedRows {
  private final StoredJson json;

  DerivedRows(StoredJson json) {
    this.json = json;
  }

  <T extends Record> Optional<T> get(Connection connection, Fingerprint facts, Class<T> type)
      throws SQLException {
    try (var query = connection.prepareStatement("SELECT content FROM derived WHERE hash = ?")) {
      query.setString(1, facts.hex());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(json.read(row.getString(1), type)) : Optional.empty();
      }
    }
  }

  void put(Connection connection, Fingerprint facts, Record result) throws SQLException {
    try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO derived VALUES (?, ?)")) {
      insert.setString(1, facts.hex());
      insert.setString(2, json.write(result));
      insert.executeUpdate();
    }
  }
}
