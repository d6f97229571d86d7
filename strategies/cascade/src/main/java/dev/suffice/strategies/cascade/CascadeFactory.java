package dev.suffice.strategies.cascade;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.StrategyFactory;

/** Makes the strategy {@code cascade}. */
final class CascadeFactory implements StrategyFactory<CascadeOptions>, Described {
  @Override
  public String name() {
    return "cascade";
  }

  @Override
  public String description() {
    return "Other approaches, asked one after the other until one is sure enough.";
  }

  @Override
  public Class<CascadeOptions> optionsType() {
    return CascadeOptions.class;
  }

  @Override
  public Strategy create(CascadeOptions options, StrategyContext context) {
    return new CascadeStrategy(options, context);
  }
}
