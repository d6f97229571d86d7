package dev.suffice.config.price;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/** Writes price catalogues as YAML that {@link CatalogueReader} reads as the same. */
final class CatalogueWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PER_MILLION = " USD per million";
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(Feature.WRITE_DOC_START_MARKER)
              .disable(Feature.SPLIT_LINES)
              .enable(Feature.MINIMIZE_QUOTES)
              .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .build());

  private CatalogueWriter() {}

  static String write(Collection<PricedModel> models) {
    ObjectNode root = NODES.objectNode();
    ArrayNode list = root.putArray("models");
    models.forEach(model -> list.add(model(model)));
    try {
      return YAML.writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ObjectNode model(PricedModel model) {
    ObjectNode node =
        NODES.objectNode().put("provider", model.provider()).put("model", model.model());
    if (!model.also().isEmpty()) {
      model.also().forEach(node.putArray("also")::add);
    }
    model.retires().ifPresent(day -> node.put("retires", day.toString()));
    model.note().ifPresent(note -> node.put("note", note));
    ArrayNode prices = node.putArray("prices");
    model.prices().forEach(price -> prices.add(price(price)));
    return node;
  }

  private static ObjectNode price(DatedPrice dated) {
    TokenPrice price = dated.price();
    ObjectNode node = NODES.objectNode();
    dated.from().ifPresent(day -> node.put("from", day.toString()));
    node.put("as-of", price.provenance().asOf().orElseThrow().toString())
        .put("source", price.provenance().source().orElseThrow())
        .setAll(tariff(price.tariff()));
    price.cache().ifPresent(cache -> node.set("cache", cache(cache)));
    if (!price.longContext().isEmpty()) {
      ArrayNode tiers = node.putArray("long-context");
      price.longContext().forEach(tier -> tiers.add(tier(tier)));
    }
    price.tuning().ifPresent(tuning -> node.set("tuning", tuning(tuning)));
    return node;
  }

  private static ObjectNode tier(LongContext tier) {
    ObjectNode node = NODES.objectNode().put("above-tokens", tier.aboveTokens());
    node.setAll(tariff(tier.tariff()));
    return node;
  }

  private static ObjectNode tariff(Tariff tariff) {
    ObjectNode node = rates(tariff.now());
    tariff.batch().ifPresent(batch -> node.set("batch", rates(batch)));
    return node;
  }

  private static ObjectNode rates(TokenRates rates) {
    ObjectNode node = NODES.objectNode();
    put(node, "input", Optional.of(rates.input()), PER_MILLION);
    put(node, "cached-input", rates.cachedInput(), PER_MILLION);
    put(node, "cache-write", rates.cacheWrite(), PER_MILLION);
    put(node, "output", Optional.of(rates.output()), PER_MILLION);
    return node;
  }

  private static ObjectNode cache(PrefixCache cache) {
    return NODES
        .objectNode()
        .put("minimum-tokens", cache.minimumTokens())
        .put("block-tokens", cache.blockTokens())
        .put("lifetime", cache.lifetime().toMillis() + " ms")
        .put("renewed-by-hits", cache.renewedByHits());
  }

  private static ObjectNode tuning(TuningPrice tuning) {
    ObjectNode node = NODES.objectNode();
    put(node, "training", tuning.training(), PER_MILLION);
    put(node, "minimum-fee", tuning.minimumFee(), " USD");
    tuning.tariff().ifPresent(tariff -> node.set("tuned", tariff(tariff)));
    put(node, "hosting", tuning.hostingPerHour(), " USD per hour");
    put(node, "storage", tuning.storagePerMonth(), " USD per month");
    return node;
  }

  private static void put(ObjectNode node, String key, Optional<Money> money, String unit) {
    money.ifPresent(amount -> node.put(key, amount.toPlainString() + unit));
  }
}
