package dev.suffice.providers.embedded;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.model.DataEmbedder;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.ModelProvider;

/**
 * Binds the model provider {@code embedded}, its embedder for looking at data, and its models by
 * name.
 */
public final class EmbeddedModule extends AbstractModule {
  @Override
  protected void configure() {
    EmbeddedProvider provider = EmbeddedProvider.ofThisMachine();
    bind(DataEmbedder.class).toInstance(provider::dataEmbedder);
    bind(EmbeddedModels.class).toInstance(provider);
    Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {})
        .addBinding()
        .toInstance(provider);
  }
}
