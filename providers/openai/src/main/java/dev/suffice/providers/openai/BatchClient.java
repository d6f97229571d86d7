package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** {@code /batches} of one server. Safe for any thread. */
final class BatchClient {
  private static final int PAGE = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Caller caller;

  BatchClient(Caller caller) {
    this.caller = caller;
  }

  /**
   * Submits a batch, to be done within a day.
   *
   * @param inputFile id of an uploaded file
   * @param endpoint what each line is sent to, such as {@code /v1/chat/completions}
   * @param metadata at most 16 pairs, keys of at most 64 and values of at most 512 characters
   */
  BatchFacts create(String inputFile, String endpoint, Map<String, String> metadata) {
    ObjectNode body = JSON.createObjectNode();
    body.put("input_file_id", inputFile);
    body.put("endpoint", endpoint);
    body.put("completion_window", "24h");
    ObjectNode pairs = body.putObject("metadata");
    metadata.forEach(pairs::put);
    return BatchFacts.of(caller.post("batches", body));
  }

  BatchFacts retrieve(String id) {
    return BatchFacts.of(caller.get("batches/" + id));
  }

  /** Batches, newest first. */
  Page<BatchFacts> list(Optional<String> after) {
    return Page.of(
        caller.get("batches?" + Page.query(PAGE, after)), BatchFacts::of, BatchFacts::id);
  }
}
