package dev.suffice.providers.embedded;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.model.ModelProvider;

/** Binds the model provider {@code embedded}. */
public final class EmbeddedModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {})
        .addBinding()
        .toInstance(EmbeddedProvider.ofThisMachine());
  }
}
