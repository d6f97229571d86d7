package dev.suffice.providers.google;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TrainingFormat;

/** Binds the way to training at Google, and its form of training files. */
public final class GoogleModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), FineTuningServices.class)
        .addBinding()
        .toInstance(new VertexTraining());
    Multibinder.newSetBinder(binder(), TrainingFormat.class)
        .addBinding()
        .toInstance(new ContentLines());
  }
}
