package dev.suffice.experiments.store;

import dev.suffice.api.result.Reuse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code approach_part} and {@code run_reuse}. */
final class ReuseRows {
  void putParts(Connection connection, long version, Map<String, Fingerprint> parts)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT OR REPLACE INTO approach_part VALUES (?, ?, ?)")) {
      for (Map.Entry<String, Fingerprint> part : parts.entrySet()) {
        insert.setLong(1, version);
        insert.setString(2, part.getKey());
        insert.setString(3, part.getValue().hex());
        insert.executeUpdate();
      }
    }
  }

  Map<String, Fingerprint> parts(Connection connection, long version) throws SQLException {
    var parts = new HashMap<String, Fingerprint>();
    try (var query =
        connection.prepareStatement("SELECT part, hash FROM approach_part WHERE version = ?")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          parts.put(row.getString(1), new Fingerprint(row.getString(2)));
        }
      }
    }
    return parts;
  }

  void put(Connection connection, String run, Reuse reuse) throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT OR REPLACE INTO run_reuse VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, run);
      insert.setString(2, reuse.approach());
      insert.setLong(3, reuse.asked());
      insert.setLong(4, reuse.reused());
      insert.setString(5, reuse.change().orElse(null));
      insert.executeUpdate();
    }
  }

  Map<String, Reuse> all(Connection connection, String run) throws SQLException {
    var found = new HashMap<String, Reuse>();
    try (var query =
        connection.prepareStatement(
            "SELECT approach, asked, reused, change FROM run_reuse WHERE run = ?")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          var change = Optional.ofNullable(row.getString(4));
          found.put(
              row.getString(1),
              new Reuse(row.getString(1), row.getLong(2), row.getLong(3), change));
        }
      }
    }
    return found;
  }
}
