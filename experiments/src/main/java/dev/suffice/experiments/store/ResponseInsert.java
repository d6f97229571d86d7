package dev.suffice.experiments.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Puts rows into the table {@code response}, in place of earlier ones with the same key. The
 * statement is prepared once and lives as long as its connection.
 */
final class ResponseInsert {
  private final PreparedStatement insert;
  private final StoredJson json;

  ResponseInsert(Connection writing, StoredJson json) throws SQLException {
    this.insert =
        writing.prepareStatement(
            "INSERT OR REPLACE INTO response (hash, model, made, content) VALUES (?, ?, ?, ?)");
    this.json = json;
  }

  /** The write that puts a response; its text is made at once, in whatever thread that is. */
  CommitQueue.Statement put(Fingerprint key, String model, Instant made, Record given) {
    String text = json.write(given);
    return connection -> {
      insert.setBytes(1, key.shortBytes());
      insert.setString(2, model);
      insert.setLong(3, made.toEpochMilli());
      insert.setString(4, text);
      insert.executeUpdate();
    };
  }
}
