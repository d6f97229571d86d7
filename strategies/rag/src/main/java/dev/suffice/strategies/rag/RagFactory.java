package dev.suffice.strategies.rag;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.StrategyFactory;

/** Makes approaches that answer from passages of the corpus. */
final class RagFactory implements StrategyFactory<RagOptions>, Described {
  @Override
  public String name() {
    return "rag";
  }

  @Override
  public String description() {
    return "A model that answers from passages of the corpus: found for each question, or all of it.";
  }

  @Override
  public Class<RagOptions> optionsType() {
    return RagOptions.class;
  }

  @Override
  public Strategy create(RagOptions options, StrategyContext context) {
    return new RagStrategy(options, context);
  }
}
