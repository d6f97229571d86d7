package dev.suffice.providers.djl;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.suffice.api.cache.CacheFolder;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.LocalTraining;
import java.time.InstantSource;

/** Binds the model provider {@code djl} and the training of its models. */
public final class DjlModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {});
    Multibinder.newSetBinder(binder(), FineTuningServices.class);
  }

  @Provides
  @Singleton
  Workshop workshop(EmbeddedModels embeddings) {
    return new Workshop(
        CacheFolder.ofThisMachine(), embeddings, InstantSource.system(), System::nanoTime);
  }

  @ProvidesIntoSet
  @Singleton
  ModelProvider<?> provider(Workshop workshop) {
    return new DjlProvider(workshop);
  }

  @Provides
  @Singleton
  LocalTuning tuning(Workshop workshop) {
    return new LocalTuning(workshop);
  }

  @ProvidesIntoSet
  FineTuningServices training(LocalTuning tuning) {
    return tuning;
  }

  @Provides
  LocalTraining offered(Workshop workshop, LocalTuning tuning) {
    return new OfferedTraining(workshop, tuning);
  }
}
