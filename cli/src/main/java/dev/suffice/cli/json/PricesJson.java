package dev.suffice.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.ImportedPrices.LeftOut;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.runtime.ListedPrice;
import dev.suffice.runtime.PriceUpdate;
import java.util.List;
import java.util.Optional;

/** What the commands on prices print with {@code --json}; the keys are those of a report. */
public final class PricesJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PricesJson() {}

  /** An array with an object per model. */
  public static String list(List<ListedPrice> prices) {
    ArrayNode array = NODES.arrayNode();
    prices.forEach(price -> array.add(model(price)));
    return array.toPrettyString();
  }

  /** What was taken over and what was left. */
  public static String update(PriceUpdate update) {
    ObjectNode object =
        NODES
            .objectNode()
            .put("file", update.file().toString())
            .put("format", update.imported().format().word())
            .put("asOf", update.asOf().toString())
            .put("models", update.imported().models().size());
    update.differing().forEach(object.putArray("differing")::add);
    ArrayNode leftOut = object.putArray("leftOut");
    for (LeftOut left : update.imported().leftOut()) {
      leftOut
          .addObject()
          .put("model", left.model())
          .put("figure", left.figure().orElse(null))
          .put("reason", left.reason());
    }
    return object.toPrettyString();
  }

  private static ObjectNode model(ListedPrice listed) {
    PricedModel model = listed.model();
    ObjectNode object =
        NODES.objectNode().put("provider", model.provider()).put("model", model.model());
    model.also().forEach(object.putArray("also")::add);
    object
        .put("shipped", listed.shipped())
        .put("old", listed.old())
        .put("retires", model.retires().map(Object::toString).orElse(null))
        .put("note", model.note().orElse(null));
    ArrayNode prices = object.putArray("prices");
    for (DatedPrice price : model.prices()) {
      prices.add(price(price, listed.today().filter(price::equals).isPresent()));
    }
    return object;
  }

  private static ObjectNode price(DatedPrice dated, boolean today) {
    Provenance provenance = dated.price().provenance();
    ObjectNode object =
        NODES
            .objectNode()
            .put("from", dated.from().map(Object::toString).orElse(null))
            .put("appliesToday", today)
            .put("asOf", provenance.asOf().map(Object::toString).orElse(null))
            .put("source", provenance.source().orElse(null));
    object.setAll(tariff(dated.price().tariff()));
    ArrayNode tiers = object.putArray("longContext");
    dated
        .price()
        .longContext()
        .forEach(
            tier ->
                tiers
                    .addObject()
                    .put("aboveTokens", tier.aboveTokens())
                    .setAll(tariff(tier.tariff())));
    object.set("tuning", dated.price().tuning().map(PricesJson::tuning).orElse(null));
    return object;
  }

  private static ObjectNode tariff(Tariff tariff) {
    ObjectNode object = rates(tariff.now());
    object.set("batch", tariff.batch().map(PricesJson::rates).orElse(null));
    return object;
  }

  private static ObjectNode rates(TokenRates rates) {
    return NODES
        .objectNode()
        .put("inputPerMillionUsd", rates.input().toPlainString())
        .put("cachedInputPerMillionUsd", text(rates.cachedInput()))
        .put("cacheWritePerMillionUsd", text(rates.cacheWrite()))
        .put("outputPerMillionUsd", rates.output().toPlainString());
  }

  private static ObjectNode tuning(TuningPrice tuning) {
    ObjectNode object =
        NODES
            .objectNode()
            .put("trainingPerMillionUsd", text(tuning.training()))
            .put("minimumFeeUsd", text(tuning.minimumFee()));
    object.set("tuned", tuning.tariff().map(PricesJson::tariff).orElse(null));
    return object
        .put("hostingPerHourUsd", text(tuning.hostingPerHour()))
        .put("storagePerMonthUsd", text(tuning.storagePerMonth()));
  }

  private static String text(Optional<Money> money) {
    return money.map(Money::toPlainString).orElse(null);
  }
}
