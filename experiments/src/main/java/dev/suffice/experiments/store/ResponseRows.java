package dev.suffice.experiments.store;

import dev.suffice.api.result.KeptResponses;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Rows of {@code response}; they are put by {@link ResponseInsert}. */
final class ResponseRows {
  private static final KeptRows KEPT = new KeptRows("response");

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
    return KEPT.list(connection);
  }

  int delete(Connection connection, Optional<String> model, Optional<Instant> before)
      throws SQLException {
    return KEPT.delete(connection, model, before);
  }
}
