package dev.suffice.experiments.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Puts trials into the table {@code trial}, in place of earlier ones with the same key. There are
 * thousands of them: the statement is prepared once and lives as long as its connection.
 */
final class TrialInsert {
  private final PreparedStatement insert;
  private final StoredJson json;

  TrialInsert(Connection writing, StoredJson json) throws SQLException {
    this.insert = writing.prepareStatement("INSERT OR REPLACE INTO trial VALUES (?, ?, ?, ?)");
    this.json = json;
  }

  /** The write that puts a trial; its text is made at once, in whatever thread that is. */
  CommitQueue.Statement put(long version, TrialKey key, TrialContent content) {
    String text = json.write(content);
    return connection -> {
      insert.setLong(1, version);
      insert.setBytes(2, key.question().shortBytes());
      insert.setInt(3, key.repetition());
      insert.setString(4, text);
      insert.executeUpdate();
    };
  }
}
