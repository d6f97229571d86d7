package dev.suffice.strategies.external;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.StrategyFactory;
import java.util.function.LongSupplier;

/** Makes the strategy {@code external}. */
final class ExternalFactory implements StrategyFactory<ExternalOptions>, Described {
  private final LongSupplier nanoClock;

  /**
   * @param nanoClock monotonic time in nanoseconds
   */
  ExternalFactory(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  @Override
  public String name() {
    return "external";
  }

  @Override
  public String description() {
    return "An application of one's own, asked by HTTP or as a program that answers lines.";
  }

  @Override
  public Class<ExternalOptions> optionsType() {
    return ExternalOptions.class;
  }

  @Override
  public Strategy create(ExternalOptions options, StrategyContext context) {
    return new ExternalStrategy(options, context, nanoClock);
  }
}
