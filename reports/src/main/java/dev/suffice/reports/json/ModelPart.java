package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.TokenPrice;

/** A declared model and its price. */
final class ModelPart {
  private ModelPart() {}

  static JsonNode of(ModelSpec model) {
    ObjectNode node = Nodes.object();
    node.set("name", Nodes.text(model.name()));
    node.put("kind", model.kind().name());
    node.set("provider", Nodes.text(model.provider()));
    node.set("price", price(model.price()));
    node.set("retires", Nodes.text(model.retires().map(Object::toString)));
    return node;
  }

  private static JsonNode price(Price price) {
    return price instanceof TokenPrice tokens ? tokens(tokens) : hardware((HardwarePrice) price);
  }

  private static JsonNode tokens(TokenPrice price) {
    ObjectNode node = Nodes.object();
    node.set("inputPerMillionUsd", Nodes.money(price.input()));
    node.set("cachedInputPerMillionUsd", Nodes.money(price.cachedInput()));
    node.set("cacheWritePerMillionUsd", Nodes.money(price.cacheWrite()));
    node.set("outputPerMillionUsd", Nodes.money(price.output()));
    node.put("provenance", price.provenance().name());
    return node;
  }

  private static JsonNode hardware(HardwarePrice price) {
    ObjectNode node = Nodes.object();
    node.set("perHourUsd", Nodes.money(price.perHour()));
    node.put("hosting", price.hosting().name());
    node.put("concurrent", price.concurrent());
    node.set("utilisation", Nodes.number(price.utilisation()));
    node.put("provenance", price.provenance().name());
    return node;
  }
}
