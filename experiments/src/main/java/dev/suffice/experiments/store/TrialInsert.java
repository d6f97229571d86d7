package dev.suffice.experiments.store;

import dev.suffice.api.trial.SentPrompt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Puts trials with their prompts into the table {@code trial}, in place of earlier ones with the
 * same key. There are thousands of them: the statement is prepared once and lives as long as its
 * connection.
 */
final class TrialInsert {
  private final PreparedStatement insert;
  private final PromptStartInsert starts;
  private final StoredJson json;

  TrialInsert(Connection writing, StoredJson json) throws SQLException {
    this.insert =
        writing.prepareStatement(
            "INSERT OR REPLACE INTO trial (version, question, repetition, content, prompts) VALUES (?, ?, ?, ?, ?)");
    this.starts = new PromptStartInsert(writing, json);
    this.json = json;
  }

  /** The write that puts a trial; its texts are made at once, in whatever thread that is. */
  CommitQueue.Statement put(TrialPlace trial, TrialContent content, List<SentPrompt> prompts) {
    String text = json.write(content);
    var sheet = PromptSheet.of(prompts);
    byte[] lines = lines(sheet, text);
    return connection -> {
      for (Map.Entry<String, PromptSheet.Start> start : sheet.starts().entrySet()) {
        starts.put(start.getKey(), start.getValue());
      }
      insert.setLong(1, trial.version());
      insert.setBytes(2, trial.key().question().shortBytes());
      insert.setInt(3, trial.key().repetition());
      insert.setString(4, text);
      insert.setBytes(5, lines);
      insert.executeUpdate();
    };
  }

  /** Passages stand in the trial already. */
  private byte[] lines(PromptSheet sheet, String trial) {
    return sheet.lines().isEmpty()
        ? new byte[0]
        : Deflation.deflate(json.write(new PromptSheet.Lines(sheet.lines())), trial);
  }
}
