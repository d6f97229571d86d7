package dev.suffice.strategies.finetune;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.strategy.StrategyFactory;

/** Binds the strategy {@code fine-tune}. */
public final class FineTuneModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<StrategyFactory<?>>() {})
        .addBinding()
        .toInstance(new FineTuneFactory());
  }
}
