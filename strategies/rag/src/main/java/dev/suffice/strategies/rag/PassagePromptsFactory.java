package dev.suffice.strategies.rag;

import dev.suffice.api.strategy.PassageOptions;
import dev.suffice.api.strategy.PromptMaker;
import dev.suffice.api.strategy.PromptMakerFactory;
import dev.suffice.api.strategy.PromptOptions;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.Wording;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions;

/** Makes prompts with passages for approaches of other strategies. */
final class PassagePromptsFactory implements PromptMakerFactory<RetrieveOptions> {
  @Override
  public Class<? extends PromptOptions> port() {
    return PassageOptions.class;
  }

  @Override
  public Class<RetrieveOptions> optionsType() {
    return RetrieveOptions.class;
  }

  @Override
  public PromptMaker create(RetrieveOptions options, Wording wording, StrategyContext context) {
    return new PassagePrompts(options, new SupportedPrompts(context.task(), wording), context);
  }
}
