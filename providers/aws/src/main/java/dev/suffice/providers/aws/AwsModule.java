package dev.suffice.providers.aws;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TrainingFormat;
import java.time.InstantSource;

/** Binds the way to training at Amazon Bedrock, and its form of training files. */
public final class AwsModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), FineTuningServices.class)
        .addBinding()
        .toInstance(new BedrockTuning(InstantSource.system()));
    Multibinder.newSetBinder(binder(), TrainingFormat.class)
        .addBinding()
        .toInstance(new ConversationLines());
  }
}
