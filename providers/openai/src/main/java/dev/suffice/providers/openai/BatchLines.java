package dev.suffice.providers.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.batch.BatchRequest;
import dev.suffice.api.model.ModelFaultException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files of a batch: a line of JSON for each request, and for what came of it. */
final class BatchLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BatchLines() {}

  static byte[] written(String endpoint, List<BatchRequest> requests) {
    var lines = new ByteArrayOutputStream();
    for (BatchRequest request : requests) {
      ObjectNode line = JSON.createObjectNode();
      line.put("custom_id", request.id());
      line.put("method", "POST");
      line.put("url", endpoint);
      line.set("body", tree(request.body()).orElseThrow(BatchLines::noJson));
      lines.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return lines.toByteArray();
  }

  private static IllegalArgumentException noJson() {
    return new IllegalArgumentException("The body of a request must be JSON");
  }

  /**
   * What a file of answers or of failures says.
   *
   * @throws ModelFaultException when it cannot be read, as when the rest of it never came
   */
  static List<BatchReply> read(byte[] file, Faults faults) {
    return new String(file, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> tree(line).flatMap(tree -> reply(tree, faults)).orElseThrow(() -> odd(faults)))
        .toList();
  }

  private static ModelFaultException odd(Faults faults) {
    return faults.odd("with a file of a batch that has a line which is not known");
  }

  private static Optional<BatchReply> reply(JsonNode line, Faults faults) {
    String id = line.path("custom_id").asText("");
    if (id.isBlank()) {
      return Optional.empty();
    }
    JsonNode response = line.path("response");
    if (response.path("status_code").canConvertToInt()) {
      int status = response.path("status_code").asInt();
      return Optional.of(new BatchReply.Answered(id, status, response.path("body").toString()));
    }
    if (line.path("error").isObject()) {
      return Optional.of(new BatchReply.NotDone(id, reason(line.path("error"), faults)));
    }
    return Optional.empty();
  }

  private static String reason(JsonNode error, Faults faults) {
    String told = faults.shown(error.path("message").asText(""));
    return told.isEmpty() ? faults.shown(error.path("code").asText("not done")) : told;
  }

  private static Optional<JsonNode> tree(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }
}
