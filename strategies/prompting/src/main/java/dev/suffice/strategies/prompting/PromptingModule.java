package dev.suffice.strategies.prompting;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.suffice.api.strategy.PromptMakerFactory;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.strategy.TextIndexFactory;
import java.util.Set;

/** Binds the strategy {@code prompting}, and its prompts for others. */
public final class PromptingModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<StrategyFactory<?>>() {});
    Multibinder.newSetBinder(binder(), new TypeLiteral<PromptMakerFactory<?>>() {});
    Multibinder.newSetBinder(binder(), TextIndexFactory.class);
  }

  @ProvidesIntoSet
  StrategyFactory<?> factory(Set<TextIndexFactory> indexes) {
    return new PromptingFactory(new TextIndexing(indexes));
  }

  @ProvidesIntoSet
  PromptMakerFactory<?> prompts(Set<TextIndexFactory> indexes) {
    return new DemonstratedPromptsFactory(new TextIndexing(indexes));
  }
}
