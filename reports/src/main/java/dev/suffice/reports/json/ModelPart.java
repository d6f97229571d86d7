package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.reports.cost.ModelUsage;
import java.util.OptionalLong;

/** A declared model and its price. */
final class ModelPart {
  private ModelPart() {}

  static JsonNode of(ModelSpec model, ModelUsage used) {
    ObjectNode node = Nodes.object();
    node.set("name", Nodes.text(model.name()));
    node.put("kind", model.kind().name());
    node.set("provider", Nodes.text(model.provider()));
    node.set("price", price(model.price()));
    node.set("retires", Nodes.text(model.retires().map(Object::toString)));
    node.put("pinned", model.pinned());
    node.set("used", used(used));
    return node;
  }

  private static JsonNode used(ModelUsage used) {
    Usage usage = used.usage();
    ObjectNode node = Nodes.object();
    node.put("calls", used.calls());
    node.put("inputTokens", usage.inputTokens());
    node.put("cachedInputTokens", usage.cachedInputTokens());
    node.put("cacheWriteTokens", usage.cacheWriteTokens());
    node.put("outputTokens", usage.outputTokens());
    OptionalLong reasoning = usage.reasoningTokens();
    node.set(
        "reasoningTokens",
        reasoning.isPresent() ? LongNode.valueOf(reasoning.getAsLong()) : NullNode.instance);
    node.put("estimated", usage.estimated());
    return node;
  }

  private static JsonNode price(Price price) {
    return price instanceof TokenPrice tokens ? tokens(tokens) : hardware((HardwarePrice) price);
  }

  private static JsonNode tokens(TokenPrice price) {
    ObjectNode node = tariff(price.tariff());
    node.set("longContext", Nodes.array(price.longContext(), ModelPart::longContext));
    node.set("tuning", price.tuning().map(ModelPart::tuning).orElse(NullNode.instance));
    put(node, price.provenance());
    return node;
  }

  /** Where a price comes from, and where it can be looked up. */
  private static void put(ObjectNode node, Provenance provenance) {
    Nodes.put(node, provenance);
    node.set("source", Nodes.text(provenance.source()));
  }

  private static ObjectNode tariff(Tariff tariff) {
    ObjectNode node = rates(tariff.now());
    node.set("batch", tariff.batch().<JsonNode>map(ModelPart::rates).orElse(NullNode.instance));
    return node;
  }

  private static ObjectNode rates(TokenRates rates) {
    ObjectNode node = Nodes.object();
    node.set("inputPerMillionUsd", Nodes.money(rates.input()));
    node.set("cachedInputPerMillionUsd", Nodes.money(rates.cachedInput()));
    node.set("cacheWritePerMillionUsd", Nodes.money(rates.cacheWrite()));
    node.set("outputPerMillionUsd", Nodes.money(rates.output()));
    return node;
  }

  private static JsonNode longContext(LongContext tier) {
    ObjectNode node = Nodes.object();
    node.put("aboveTokens", tier.aboveTokens());
    node.setAll(tariff(tier.tariff()));
    return node;
  }

  private static JsonNode tuning(TuningPrice price) {
    ObjectNode node = Nodes.object();
    node.set("trainingPerMillionUsd", Nodes.money(price.training()));
    node.set("minimumFeeUsd", Nodes.money(price.minimumFee()));
    node.set("tuned", price.tariff().<JsonNode>map(ModelPart::tariff).orElse(NullNode.instance));
    node.set("hostingPerHourUsd", Nodes.money(price.hostingPerHour()));
    node.set("storagePerMonthUsd", Nodes.money(price.storagePerMonth()));
    return node;
  }

  private static JsonNode hardware(HardwarePrice price) {
    ObjectNode node = Nodes.object();
    node.set("perHourUsd", Nodes.money(price.perHour()));
    node.put("hosting", price.hosting().name());
    node.put("concurrent", price.concurrent());
    node.set("utilisation", Nodes.number(price.utilisation()));
    put(node, price.provenance());
    return node;
  }
}
