package dev.suffice.experiments.store;

import dev.suffice.api.result.KeptResponses;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code vector}: components as floats, the smallest byte first. */
final class VectorRows {
  private static final KeptRows KEPT = new KeptRows("vector");

  Map<Fingerprint, KeptVector> get(Connection connection, Collection<Fingerprint> keys)
      throws SQLException {
    Map<Fingerprint, KeptVector> found = new HashMap<>();
    try (var query =
        connection.prepareStatement(
            "SELECT content, tokens, estimated, nanos FROM vector WHERE hash = ?")) {
      for (Fingerprint key : keys) {
        query.setBytes(1, key.shortBytes());
        try (ResultSet row = query.executeQuery()) {
          if (row.next()) {
            found.put(key, vector(row));
          }
        }
      }
    }
    return found;
  }

  void put(Connection connection, String model, Instant made, Map<Fingerprint, KeptVector> vectors)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO vector (hash, model, made, content, tokens, estimated, nanos) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (Map.Entry<Fingerprint, KeptVector> kept : vectors.entrySet()) {
        insert.setBytes(1, kept.getKey().shortBytes());
        insert.setString(2, model);
        insert.setLong(3, made.toEpochMilli());
        insert.setBytes(4, bytes(kept.getValue().values()));
        insert.setLong(5, kept.getValue().tokens());
        insert.setBoolean(6, kept.getValue().estimated());
        insert.setLong(7, kept.getValue().serviceTime().toNanos());
        insert.executeUpdate();
      }
    }
  }

  List<KeptResponses> kept(Connection connection) throws SQLException {
    return KEPT.list(connection);
  }

  int delete(Connection connection, Optional<String> model, Optional<Instant> before)
      throws SQLException {
    return KEPT.delete(connection, model, before);
  }

  private static KeptVector vector(ResultSet row) throws SQLException {
    return new KeptVector(
        floats(row.getBytes(1)),
        row.getLong(2),
        row.getBoolean(3),
        Duration.ofNanos(row.getLong(4)));
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    var values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }
}
