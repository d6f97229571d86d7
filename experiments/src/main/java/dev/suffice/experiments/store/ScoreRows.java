package dev.suffice.experiments.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Rows of {@code score} and {@code run_metric}. */
final class ScoreRows {
  void put(Connection connection, Fingerprint metric, Map<Fingerprint, Double> scores)
      throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT OR REPLACE INTO score VALUES (?, ?, ?)")) {
      for (Map.Entry<Fingerprint, Double> score : scores.entrySet()) {
        insert.setBytes(1, metric.shortBytes());
        insert.setBytes(2, score.getKey().shortBytes());
        insert.setDouble(3, score.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  Map<Fingerprint, Double> all(Connection connection, Fingerprint metric) throws SQLException {
    var scores = new HashMap<Fingerprint, Double>();
    try (var query =
        connection.prepareStatement("SELECT subject, value FROM score WHERE metric = ?")) {
      query.setBytes(1, metric.shortBytes());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          scores.put(fingerprint(row.getBytes(1)), row.getDouble(2));
        }
      }
    }
    return scores;
  }

  void putMetrics(Connection connection, String run, Map<String, Fingerprint> metrics)
      throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO run_metric VALUES (?, ?, ?)")) {
      for (Map.Entry<String, Fingerprint> metric : metrics.entrySet()) {
        insert.setString(1, run);
        insert.setString(2, metric.getKey());
        insert.setBytes(3, metric.getValue().shortBytes());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  Map<String, Fingerprint> metrics(Connection connection, String run) throws SQLException {
    var metrics = new HashMap<String, Fingerprint>();
    try (var query =
        connection.prepareStatement("SELECT name, identity FROM run_metric WHERE run = ?")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          metrics.put(row.getString(1), fingerprint(row.getBytes(2)));
        }
      }
    }
    return metrics;
  }

  private static Fingerprint fingerprint(byte[] bytes) {
    return new Fingerprint(HexFormat.of().formatHex(bytes));
  }
}
