package dev.suffice.strategies.prompting;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.strategy.PromptMakerFactory;
import dev.suffice.api.strategy.StrategyFactory;

/** Binds the strategy {@code prompting}, and its prompts for others. */
public final class PromptingModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<StrategyFactory<?>>() {})
        .addBinding()
        .toInstance(new PromptingFactory());
    Multibinder.newSetBinder(binder(), new TypeLiteral<PromptMakerFactory<?>>() {})
        .addBinding()
        .toInstance(new DemonstratedPromptsFactory());
  }
}
