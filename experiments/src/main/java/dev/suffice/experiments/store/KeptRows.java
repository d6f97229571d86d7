package dev.suffice.experiments.store;

import dev.suffice.api.result.KeptResponses;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the tables of things that models gave have in common.
 *
 * @param table with the columns {@code model}, {@code made} and {@code content}
 */
record KeptRows(String table) {
  /** What is kept, by model. */
  List<KeptResponses> list(Connection connection) throws SQLException {
    var kept = new ArrayList<KeptResponses>();
    try (var query =
            connection.prepareStatement(
                "SELECT model, count(*), sum(length(content)), min(made), max(made) FROM %s GROUP BY model ORDER BY model"
                    .formatted(table));
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        kept.add(
            new KeptResponses(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5))));
      }
    }
    return kept;
  }

  /** Forgets; returns how many rows. */
  int delete(Connection connection, Optional<String> model, Optional<Instant> before)
      throws SQLException {
    try (var delete =
        connection.prepareStatement(
            "DELETE FROM %s WHERE model = coalesce(?, model) AND made < ?".formatted(table))) {
      delete.setString(1, model.orElse(null));
      delete.setLong(2, before.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
      return delete.executeUpdate();
    }
  }
}
