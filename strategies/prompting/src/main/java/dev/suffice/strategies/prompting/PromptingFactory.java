package dev.suffice.strategies.prompting;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.StrategyFactory;

/** Makes approaches that ask one model once per question. */
final class PromptingFactory implements StrategyFactory<PromptingOptions>, Described {
  private final TextIndexing indexing;

  PromptingFactory(TextIndexing indexing) {
    this.indexing = indexing;
  }

  @Override
  public String name() {
    return "prompting";
  }

  @Override
  public String description() {
    return "A model that is asked each question, with or without worked examples.";
  }

  @Override
  public Class<PromptingOptions> optionsType() {
    return PromptingOptions.class;
  }

  @Override
  public Strategy create(PromptingOptions options, StrategyContext context) {
    return new PromptingStrategy(options, context, indexing);
  }
}
