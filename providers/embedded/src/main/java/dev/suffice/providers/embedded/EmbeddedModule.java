package dev.suffice.providers.embedded;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.model.DataEmbedder;
import dev.suffice.api.model.ModelProvider;

/** Binds the model provider {@code embedded}, and its embedder for looking at data. */
public final class EmbeddedModule extends AbstractModule {
  @Override
  protected void configure() {
    EmbeddedProvider provider = EmbeddedProvider.ofThisMachine();
    bind(DataEmbedder.class).toInstance(provider::dataEmbedder);
    Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {})
        .addBinding()
        .toInstance(provider);
  }
}
