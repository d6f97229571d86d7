package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.sandbox.ServedModel;
import dev.suffice.sandbox.http.Call;
import dev.suffice.sandbox.http.Reply;
import dev.suffice.sandbox.model.Shelf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /v1/models} and {@code GET /v1/models/MODEL}. */
final class ModelsEndpoint implements Endpoint {
  private final Shelf shelf;
  private final Doorkeeper doorkeeper;
  private final Map<String, LocalDate> shutdownDates;
  private final long created;

  /**
   * @param created when all of them are said to have been made, in seconds since 1970
   */
  ModelsEndpoint(
      Shelf shelf, Doorkeeper doorkeeper, Map<String, LocalDate> shutdownDates, long created) {
    this.shelf = shelf;
    this.doorkeeper = doorkeeper;
    this.shutdownDates = Map.copyOf(shutdownDates);
    this.created = created;
  }

  @Override
  public String name() {
    return "models";
  }

  @Override
  public Reply answer(Call call, List<String> path) {
    Paths.require(call, "GET");
    if (path.isEmpty()) {
      ArrayNode all = Json.array();
      shelf.models().forEach(model -> all.add(json(model)));
      return Json.reply(Json.object().put("object", "list").set("data", all));
    }
    String name = String.join("/", path);
    return shelf.models().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .or(() -> tuned(name))
        .map(model -> Json.reply(json(model)))
        .orElseThrow(() -> RefusedException.unknownModel(name, shelf.served()));
  }

  /** Tuned models are not listed, but known by their names. */
  private Optional<ServedModel> tuned(String name) {
    return shelf
        .chat(name)
        .filter(found -> doorkeeper.isIn(name))
        .map(found -> new ServedModel(name, ModelKind.LANGUAGE_MODEL));
  }

  private ObjectNode json(ServedModel model) {
    LocalDate end = shutdownDates.get(model.name());
    return Json.object()
        .put("id", model.name())
        .put("object", "model")
        .put("created", created)
        .put("owned_by", "suffice-sandbox")
        .put("shutdown_date", end == null ? null : end.toString());
  }
}
