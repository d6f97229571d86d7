package dev.suffice.runtime;

import com.google.inject.Module;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.Model;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.strategy.StrategyFactory;
import java.util.List;
import java.util.Map;

/**
 * What an application adds to what is built in.
 *
 * @param models by the names that experiments give them
 * @param prices that go before the shipped ones
 * @param found modules of outsiders
 */
record Additions(
    Map<String, Model> models,
    List<StrategyFactory<?>> strategies,
    List<MetricFactory<?>> metrics,
    PriceCatalogue prices,
    List<Module> found) {
  Additions {
    models = Map.copyOf(models);
    strategies = List.copyOf(strategies);
    metrics = List.copyOf(metrics);
    found = List.copyOf(found);
  }
}
