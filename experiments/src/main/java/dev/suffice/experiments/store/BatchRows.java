package dev.suffice.experiments.store;

import dev.suffice.api.money.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of {@code batch}. */
final class BatchRows {
  void put(Connection connection, StoredBatch batch) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO batch (name, run, number, model, reserved, begun, id) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, batch.name());
      insert.setString(2, batch.run());
      insert.setLong(3, batch.call());
      insert.setString(4, batch.model().hex());
      insert.setString(5, batch.reserved().toPlainString());
      insert.setLong(6, batch.begun().toEpochMilli());
      insert.setString(7, batch.id().orElse(null));
      insert.executeUpdate();
    }
  }

  void putId(Connection connection, String name, String id) throws SQLException {
    try (var update = connection.prepareStatement("UPDATE batch SET id = ? WHERE name = ?")) {
      update.setString(1, id);
      update.setString(2, name);
      update.executeUpdate();
    }
  }

  void delete(Connection connection, String name) throws SQLException {
    try (var delete = connection.prepareStatement("DELETE FROM batch WHERE name = ?")) {
      delete.setString(1, name);
      delete.executeUpdate();
    }
  }

  List<StoredBatch> all(Connection connection, Fingerprint model) throws SQLException {
    var batches = new ArrayList<StoredBatch>();
    try (var query =
        connection.prepareStatement(
            "SELECT name, run, number, reserved, begun, id FROM batch WHERE model = ? ORDER BY begun, name")) {
      query.setString(1, model.hex());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          batches.add(
              new StoredBatch(
                  row.getString(1),
                  row.getString(2),
                  row.getLong(3),
                  model,
                  Money.usd(row.getString(4)),
                  Instant.ofEpochMilli(row.getLong(5)),
                  Optional.ofNullable(row.getString(6))));
        }
      }
    }
    return batches;
  }
}
