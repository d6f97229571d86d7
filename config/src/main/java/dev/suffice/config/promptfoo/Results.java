package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@code promptfoo eval --output results.json} wrote: the answers of each provider to
 * each prompt, joined to tests by their vars.
 */
record Results(List<ImportedTest> tests, Location place, Remarks remarks) {
  /**
   * The answers of one provider to one prompt.
   *
   * @param rows one of JSON for each
   * @param isCosted whether every answer has a cost
   * @param isTimed whether every answer has a latency of its own, not of promptfoo's cache
   */
  record Recording(String label, List<ObjectNode> rows, boolean isCosted, boolean isTimed) {}

  private record Column(String label, int prompt) {}

  List<Recording> read(JsonNode document) {
    JsonNode list = document.path("results").path("results");
    JsonNode all = list.isArray() ? list : document.path("results");
    Map<Column, List<JsonNode>> columns = new LinkedHashMap<>();
    for (JsonNode result : all) {
      columns.computeIfAbsent(column(result), key -> new ArrayList<>()).add(result);
    }
    boolean several = columns.keySet().stream().anyMatch(column -> column.prompt() > 0);
    List<Recording> found = new ArrayList<>();
    columns.forEach(
        (column, results) -> {
          String label = several ? column.label() + "-" + (column.prompt() + 1) : column.label();
          recording(label, results).ifPresent(found::add);
        });
    return found;
  }

  private static Column column(JsonNode result) {
    JsonNode provider = result.path("provider");
    String id = provider.isTextual() ? provider.asText() : provider.path("id").asText();
    String label = provider.path("label").asText();
    return new Column(label.isBlank() ? id : label, result.path("promptIdx").asInt());
  }

  private Optional<Recording> recording(String label, List<JsonNode> results) {
    Map<Map<String, String>, Deque<String>> open = new HashMap<>();
    for (int at = 0; at < tests.size(); at++) {
      open.computeIfAbsent(tests.get(at).vars(), key -> new ArrayDeque<>()).add(TestRows.id(at));
    }
    List<ObjectNode> rows = new ArrayList<>();
    boolean isCosted = true;
    boolean isTimed = true;
    for (JsonNode result : results) {
      JsonNode output = result.path("response").path("output");
      String id = open.getOrDefault(vars(result), new ArrayDeque<>()).poll();
      if (id == null || output.isMissingNode() || output.isNull()) {
        remarks.left(
            place,
            id == null
                ? "Answers to no test that was carried over, or second ones to the same test."
                : "Answers that are errors; the trials are missing.");
        continue;
      }
      ObjectNode row = JsonNodeFactory.instance.objectNode().put("test", id);
      row.put("answer", output.isTextual() ? output.asText() : output.toString());
      JsonNode cost = result.path("cost");
      JsonNode latency = result.path("latencyMs");
      isCosted &= cost.asDouble() > 0;
      isTimed &= latency.isNumber() && !result.path("response").path("cached").asBoolean();
      row.set("cost_usd", cost);
      row.set("latency_ms", latency);
      rows.add(row);
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Recording(label, rows, isCosted, isTimed));
  }

  private static Map<String, String> vars(JsonNode result) {
    Map<String, String> vars = new HashMap<>();
    result
        .path("vars")
        .properties()
        .forEach(
            var ->
                vars.put(
                    var.getKey(),
                    var.getValue().isValueNode()
                        ? var.getValue().asText()
                        : var.getValue().toString()));
    return vars;
  }
}
