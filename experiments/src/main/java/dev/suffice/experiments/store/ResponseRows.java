package dev.suffice.experiments.store;

import dev.suffice.api.result.KeptResponses;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Rows of {@code response}; they are put by {@link ResponseInsert}. */
final class ResponseRows {
  private final StoredJson json;

  ResponseRows(StoredJson json) {
    this.json = json;
  }

  <T extends Record> Optional<T> get(Connection connection, Fingerprint key, Class<T> type)
      throws SQLException {
    try (var query = connection.prepareStatement("SELECT content FROM response WHERE hash = ?")) {
      query.setBytes(1, key.shortBytes());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(json.read(row.getString(1), type)) : Optional.empty();
      }
    }
  }

  /** The first eight bytes of each key, as {@link Fingerprint#toLong} has them. */
  long[] keys(Connection connection) throws SQLException {
    var keys = LongStream.builder();
    try (var query = connection.prepareStatement("SELECT hash FROM response");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        keys.add(ByteBuffer.wrap(row.getBytes(1)).getLong());
      }
    }
    return keys.build().toArray();
  }

  List<KeptResponses> kept(Connection connection) throws SQLException {
    var kept = new ArrayList<KeptResponses>();
    try (var query =
            connection.prepareStatement(
                "SELECT model, count(*), sum(length(content)), min(made), max(made) FROM response GROUP BY model ORDER BY model");
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

  int delete(Connection connection, Optional<String> model, Optional<Instant> before)
      throws SQLException {
    try (var delete =
        connection.prepareStatement(
            "DELETE FROM response WHERE model = coalesce(?, model) AND made < ?")) {
      delete.setString(1, model.orElse(null));
      delete.setLong(2, before.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
      return delete.executeUpdate();
    }
  }
}
