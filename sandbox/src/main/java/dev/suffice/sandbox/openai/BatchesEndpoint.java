package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.sandbox.http.Call;
import dev.suffice.sandbox.http.Reply;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@code /v1/batches}: create, list, look at and cancel. */
final class BatchesEndpoint implements Endpoint {
  private static final String WINDOW = "24h";

  private final Map<String, Service> services;
  private final FileShelf files;
  private final BatchRunner runner;
  private final Clock clock;
  private final Identifiers identifiers;
  private final Map<String, Batch> byId = new ConcurrentSkipListMap<>();

  /**
   * @param services by their paths
   */
  BatchesEndpoint(
      Map<String, Service> services,
      FileShelf files,
      BatchRunner runner,
      Clock clock,
      Identifiers identifiers) {
    this.services = Map.copyOf(services);
    this.files = files;
    this.runner = runner;
    this.clock = clock;
    this.identifiers = identifiers;
  }

  @Override
  public String name() {
    return "batches";
  }

  @Override
  public Reply answer(Call call, List<String> path) {
    if (path.isEmpty()) {
      return call.method().equals("POST") ? create(call) : list(call);
    }
    Batch batch =
        Optional.ofNullable(byId.get(path.get(0)))
            .orElseThrow(() -> RefusedException.notFound("No batch found with id " + path.get(0)));
    if (path.size() == 2 && path.get(1).equals("cancel")) {
      Paths.require(call, "POST");
      return cancelled(batch);
    }
    if (path.size() > 1) {
      throw RefusedException.notFound("Unknown path: " + call.path());
    }
    Paths.require(call, "GET");
    return Json.reply(batch.json());
  }

  private Reply create(Call call) {
    JsonNode request = Json.required(call.body());
    String endpoint = request.path("endpoint").asText("");
    Service service =
        Optional.ofNullable(services.get(endpoint))
            .orElseThrow(
                () ->
                    RefusedException.badParameter(
                        "endpoint",
                        "endpoint must be one of "
                            + String.join(", ", services.keySet().stream().sorted().toList())));
    String window = request.path("completion_window").asText("");
    if (!window.equals(WINDOW)) {
      throw RefusedException.badParameter(
          "completion_window", "completion_window must be " + WINDOW);
    }
    String input = request.path("input_file_id").asText("");
    StoredFile file =
        files
            .find(input)
            .orElseThrow(
                () ->
                    RefusedException.badParameter(
                        "input_file_id", "There is no file '%s'".formatted(input)));
    JsonNode metadata = request.path("metadata");
    var order =
        new Batch.Order(
            identifiers.next("batch_"),
            endpoint,
            input,
            window,
            metadata.isObject() ? metadata : NullNode.instance);
    var batch = new Batch(order, clock);
    byId.put(order.id(), batch);
    ObjectNode created = batch.json();
    runner.start(batch, service, file.content());
    return Json.reply(created);
  }

  private static Reply cancelled(Batch batch) {
    if (!batch.cancel()) {
      throw RefusedException.badRequest("The batch is over or being cancelled already");
    }
    return Json.reply(batch.json());
  }

  private Reply list(Call call) {
    Paths.require(call, "GET");
    List<ObjectNode> newestFirst =
        new ArrayList<>(byId.values().stream().map(Batch::json).toList());
    Collections.reverse(newestFirst);
    return Json.reply(Paths.page(call, newestFirst));
  }
}
