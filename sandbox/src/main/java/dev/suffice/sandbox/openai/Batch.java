package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.Usage;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A batch on its way. Safe for any thread. */
final class Batch {
  private static final Duration WINDOW = Duration.ofHours(24);

  private final Order order;
  private final Clock clock;
  private final Map<String, Long> times = new LinkedHashMap<>();
  private String status = "validating";
  private int total;
  private int completed;
  private int failed;
  private Usage usage = Usage.NONE;
  private Optional<String> output = Optional.empty();
  private Optional<String> failures = Optional.empty();
  private Optional<ArrayNode> errors = Optional.empty();

  Batch(Order order, Clock clock) {
    this.order = order;
    this.clock = clock;
    times.put("created_at", now());
    times.put("expires_at", now() + WINDOW.toSeconds());
  }

  /**
   * What was asked for.
   *
   * @param window the {@code completion_window}
   * @param metadata an object, or JSON's null
   */
  record Order(String id, String endpoint, String inputFile, String window, JsonNode metadata) {
    Order {
      Objects.requireNonNull(id, "id");
    }
  }

  Order order() {
    return order;
  }

  /** Its requests are of no use. */
  synchronized void fail(ArrayNode found) {
    errors = Optional.of(found);
    move("failed", "failed_at");
  }

  synchronized void begin(int requests) {
    total = requests;
    if (!isCancelling()) {
      move("in_progress", "in_progress_at");
    }
  }

  synchronized void count(boolean success, Usage more) {
    completed += success ? 1 : 0;
    failed += success ? 0 : 1;
    usage = usage.plus(more);
  }

  synchronized boolean isCancelling() {
    return status.equals("cancelling");
  }

  /**
   * Cancels what is not over yet.
   *
   * @return whether it was not
   */
  synchronized boolean cancel() {
    if (!status.equals("validating") && !status.equals("in_progress")) {
      return false;
    }
    move("cancelling", "cancelling_at");
    return true;
  }

  /** Everything is done that will be. */
  synchronized void end(Optional<String> outputFile, Optional<String> errorFile) {
    output = outputFile;
    failures = errorFile;
    if (isCancelling()) {
      move("cancelled", "cancelled_at");
      return;
    }
    times.put("finalizing_at", now());
    move("completed", "completed_at");
  }

  synchronized ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", order.id())
            .put("object", "batch")
            .put("endpoint", order.endpoint())
            .put("input_file_id", order.inputFile())
            .put("completion_window", order.window())
            .put("status", status);
    errors.ifPresent(
        found -> json.set("errors", Json.object().put("object", "list").set("data", found)));
    output.ifPresent(file -> json.put("output_file_id", file));
    failures.ifPresent(file -> json.put("error_file_id", file));
    times.forEach(json::put);
    json.set(
        "request_counts",
        Json.object().put("total", total).put("completed", completed).put("failed", failed));
    json.set("usage", usage());
    json.set("metadata", order.metadata());
    return json;
  }

  private ObjectNode usage() {
    ObjectNode json = Json.object().put("input_tokens", usage.inputTokens());
    json.set("input_tokens_details", Json.object().put("cached_tokens", 0));
    json.put("output_tokens", usage.outputTokens());
    json.set("output_tokens_details", Json.object().put("reasoning_tokens", 0));
    return json.put("total_tokens", usage.inputTokens() + usage.outputTokens());
  }

  private void move(String next, String moment) {
    status = next;
    times.put(moment, now());
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
