package dev.suffice.experiments.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Puts rows into the table {@code prompt_start}, each once; used by the writing thread alone. */
final class PromptStartInsert {
  private final PreparedStatement insert;
  private final StoredJson json;
  private final Set<String> known = new HashSet<>();

  PromptStartInsert(Connection writing, StoredJson json) throws SQLException {
    this.insert =
        writing.prepareStatement(
            "INSERT OR IGNORE INTO prompt_start (hash, content) VALUES (?, ?)");
    this.json = json;
  }

  void put(String hash, PromptSheet.Start start) throws SQLException {
    if (!known.add(hash)) {
      return;
    }
    insert.setBytes(1, HexFormat.of().parseHex(hash));
    insert.setBytes(2, Deflation.deflate(json.write(start), ""));
    insert.executeUpdate();
  }
}
