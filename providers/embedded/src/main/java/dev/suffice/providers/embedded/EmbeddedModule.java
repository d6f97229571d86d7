package dev.suffice.providers.embedded;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.model.DataEmbedder;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.ModelProvider;

/**
 * Binds the model providers {@code embedded} and {@code cross-encoder}, the embedder for looking at
 * data, and the embedded models by name.
 */
public final class EmbeddedModule extends AbstractModule {
  @Override
  protected void configure() {
    EmbeddedProvider provider = EmbeddedProvider.ofThisMachine();
    bind(DataEmbedder.class).toInstance(provider::dataEmbedder);
    bind(EmbeddedModels.class).toInstance(provider);
    Multibinder<ModelProvider<?>> providers =
        Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {});
    providers.addBinding().toInstance(provider);
    providers.addBinding().toInstance(CrossEncoderProvider.ofThisMachine());
  }
}
