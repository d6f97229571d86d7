package dev.suffice.strategies.external;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.strategy.StrategyFactory;

/** Binds the strategy {@code external}. */
public final class ExternalModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<StrategyFactory<?>>() {})
        .addBinding()
        .toInstance(new ExternalFactory(System::nanoTime));
  }
}
