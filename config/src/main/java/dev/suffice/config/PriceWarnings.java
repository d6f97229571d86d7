package dev.suffice.config;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.Provenance;
import dev.suffice.config.price.PriceBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person should know of the prices: old ones, announced ones, models that are gone. */
final class PriceWarnings {
  private PriceWarnings() {}

  static List<String> of(List<ModelSpec> models, PriceBook prices) {
    List<String> warnings = new ArrayList<>();
    old(models, prices.day()).ifPresent(warnings::add);
    for (ModelSpec model : models) {
      retirement(model, prices.day()).ifPresent(warnings::add);
    }
    for (PricedModel model : prices.used()) {
      model.after(prices.day()).map(next -> announced(model, next)).ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<String> old(List<ModelSpec> models, LocalDate day) {
    List<ModelSpec> old =
        models.stream().filter(model -> model.price().provenance().isOld(day)).toList();
    if (old.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Prices are more than %s days old: %s. Look them up, or import a newer catalogue with `suffice prices import`."
            .formatted(
                Provenance.FRESH_DAYS,
                old.stream().map(PriceWarnings::aged).collect(Collectors.joining(", "))));
  }

  private static String aged(ModelSpec model) {
    return "%s of %s".formatted(model.name(), model.price().provenance().asOf().orElseThrow());
  }

  private static Optional<String> retirement(ModelSpec model, LocalDate day) {
    return model
        .retires()
        .map(
            last ->
                last.isAfter(day)
                    ? "The model %s retires on %s: what uses it needs another one by then."
                        .formatted(model.name(), last)
                    : "The model %s retired on %s: calls of it may fail, and it counts as replaced once."
                        .formatted(model.name(), last));
  }

  private static String announced(PricedModel model, DatedPrice next) {
    return "The price of %s changes on %s; the bill is made with today's."
        .formatted(model.fullName(), next.from().orElseThrow());
  }
}
