package dev.suffice.strategies.finetune;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.suffice.api.strategy.PromptMakerFactory;
import dev.suffice.api.strategy.StrategyFactory;
import java.util.Set;

/** Binds the strategy {@code fine-tune}. */
public final class FineTuneModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<StrategyFactory<?>>() {});
    Multibinder.newSetBinder(binder(), new TypeLiteral<PromptMakerFactory<?>>() {});
  }

  @ProvidesIntoSet
  StrategyFactory<?> factory(Set<PromptMakerFactory<?>> makers) {
    return new FineTuneFactory(new Makers(makers));
  }
}
