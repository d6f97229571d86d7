package dev.suffice.strategies.finetune;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.StrategyFactory;
import java.util.Map;

/** Makes approaches that train a model before they ask it. */
final class FineTuneFactory implements StrategyFactory<FineTuneOptions>, Described {
  private final Makers makers;

  FineTuneFactory(Makers makers) {
    this.makers = makers;
  }

  @Override
  public String name() {
    return "fine-tune";
  }

  @Override
  public String description() {
    return "A model that is trained with the training data, then asked each question.";
  }

  @Override
  public Class<FineTuneOptions> optionsType() {
    return FineTuneOptions.class;
  }

  @Override
  public Map<Class<?>, Class<? extends Record>> blocks() {
    return makers.blocks();
  }

  @Override
  public Strategy create(FineTuneOptions options, StrategyContext context) {
    return new FineTuneStrategy(options, makers, context);
  }
}
