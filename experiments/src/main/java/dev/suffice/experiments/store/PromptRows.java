package dev.suffice.experiments.store;

import dev.suffice.api.prompt.Message;
import dev.suffice.api.trial.SentPrompt;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The prompts in rows of {@code trial}, put together with those of {@code prompt_start}. */
final class PromptRows {
  private final StoredJson json;

  PromptRows(StoredJson json) {
    this.json = json;
  }

  /** The prompts of each trial; none where the trial is not there, sent none or kept none. */
  List<List<SentPrompt>> of(Connection connection, List<TrialPlace> trials) throws SQLException {
    Map<String, List<Message>> starts = new HashMap<>();
    var found = new ArrayList<List<SentPrompt>>();
    try (var query =
        connection.prepareStatement(
            "SELECT content, prompts FROM trial WHERE version = ? AND question = ? AND repetition = ?")) {
      for (TrialPlace trial : trials) {
        query.setLong(1, trial.version());
        query.setBytes(2, trial.key().question().shortBytes());
        query.setInt(3, trial.key().repetition());
        try (ResultSet row = query.executeQuery()) {
          found.add(row.next() ? prompts(connection, row, starts) : List.of());
        }
      }
    }
    return found;
  }

  private List<SentPrompt> prompts(
      Connection connection, ResultSet row, Map<String, List<Message>> starts) throws SQLException {
    byte[] kept = row.getBytes(2);
    if (kept == null || kept.length == 0) {
      return List.of();
    }
    String lines = Deflation.inflate(kept, row.getString(1));
    var prompts = new ArrayList<SentPrompt>();
    for (PromptSheet.Line line : json.read(lines, PromptSheet.Lines.class).lines()) {
      List<Message> start =
          line.start().isPresent() ? start(connection, line.start().get(), starts) : List.of();
      prompts.add(
          new SentPrompt(
              line.model(), Stream.concat(start.stream(), line.rest().stream()).toList()));
    }
    return prompts;
  }

  private List<Message> start(Connection connection, String hash, Map<String, List<Message>> starts)
      throws SQLException {
    Optional<List<Message>> known = Optional.ofNullable(starts.get(hash));
    if (known.isPresent()) {
      return known.get();
    }
    List<Message> read = start(connection, hash);
    starts.put(hash, read);
    return read;
  }

  private List<Message> start(Connection connection, String hash) throws SQLException {
    try (var query =
        connection.prepareStatement("SELECT content FROM prompt_start WHERE hash = ?")) {
      query.setBytes(1, HexFormat.of().parseHex(hash));
      try (ResultSet row = query.executeQuery()) {
        return json.read(Deflation.inflate(row.getBytes(1), ""), PromptSheet.Start.class)
            .messages();
      }
    }
  }
}
