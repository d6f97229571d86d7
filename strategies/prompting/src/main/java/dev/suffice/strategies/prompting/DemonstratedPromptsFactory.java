package dev.suffice.strategies.prompting;

import dev.suffice.api.strategy.PromptMaker;
import dev.suffice.api.strategy.PromptMakerFactory;
import dev.suffice.api.strategy.PromptOptions;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.Wording;
import dev.suffice.api.strategy.WorkedExampleOptions;
import java.util.Optional;

/** Makes prompts with worked examples for approaches of other strategies. */
final class DemonstratedPromptsFactory implements PromptMakerFactory<DemonstrationOptions> {
  private final TextIndexing indexing;

  DemonstratedPromptsFactory(TextIndexing indexing) {
    this.indexing = indexing;
  }

  @Override
  public Class<? extends PromptOptions> port() {
    return WorkedExampleOptions.class;
  }

  @Override
  public Class<DemonstrationOptions> optionsType() {
    return DemonstrationOptions.class;
  }

  @Override
  public PromptMaker create(
      DemonstrationOptions options, Wording wording, StrategyContext context) {
    return new DemonstratedPrompts(
        Optional.of(options), wording.prompts(context.task()), context, indexing);
  }
}
