package dev.suffice.reports.cost;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Price;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the calls of a trial cost at the experiment's prices, or what was recorded with it. For
 * looking at single trials; the projected bill is the core's.
 */
public final class TrialCosts {

  private final Function<Trial, Money> purchases;
  private final Map<String, Price> prices;

  public TrialCosts(Experiment experiment) {
    this(experiment.models(), experiment::purchaseCost);
  }

  TrialCosts(List<ModelSpec> models, Function<Trial, Money> purchases) {
    this.purchases = purchases;
    Map<String, Price> byName = new HashMap<>();
    models.forEach(model -> byName.put(model.name(), model.price()));
    this.prices = Map.copyOf(byName);
  }

  /**
   * The cost of all calls and requests of the trial; absent when one of them has no price of its
   * own: its model is not declared or runs on a dedicated machine, which costs the same however
   * much it works.
   */
  public Optional<Money> of(Trial trial) {
    if (trial.recorded().isPresent() && trial.calls().isEmpty()) {
      return trial.recordedCost();
    }
    Money sum = purchases.apply(trial);
    for (ModelCall call : trial.calls()) {
      Optional<Money> cost = of(call);
      if (cost.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(cost.get());
    }
    return Optional.of(sum);
  }

  private Optional<Money> of(ModelCall call) {
    return Optional.ofNullable(prices.get(call.model())).flatMap(call::cost);
  }
}
