package dev.suffice.experiments.tuning;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TuningPrice;
import java.util.List;
import java.util.Optional;

/** The tuned model as a model of the experiment: under the name of its base, at its own price. */
final class TunedSpec {
  private TunedSpec() {}

  static ModelSpec of(Trainable base, String served) {
    ModelSpec spec = base.spec();
    return new ModelSpec(
        spec.name(),
        spec.provider(),
        base.options().tunedAs(served),
        price(spec.price()),
        spec.retires(),
        true,
        spec.limits());
  }

  /** A tuned model has one tariff, however long the input. */
  private static Price price(Price base) {
    if (!(base instanceof TokenPrice price)) {
      return base;
    }
    Optional<Tariff> own = price.tuning().flatMap(TuningPrice::tariff);
    return own.<Price>map(
            tariff ->
                new TokenPrice(
                    tariff, List.of(), price.cache(), price.tuning(), price.provenance()))
        .orElse(price);
  }
}
