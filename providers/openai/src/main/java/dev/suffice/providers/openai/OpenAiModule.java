package dev.suffice.providers.openai;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.batch.BatchServices;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TrainingFormat;
import java.net.URI;
import java.time.InstantSource;

/** Binds the ways to servers that take batches, and train models, as OpenAI does. */
public final class OpenAiModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(BatchServices.class).toInstance(services());
    var services = Multibinder.newSetBinder(binder(), FineTuningServices.class);
    var tokens = new ChatTokens();
    services.addBinding().toInstance(new OpenAiTuning(tokens, InstantSource.system()));
    services.addBinding().toInstance(new AzureTuning(tokens, InstantSource.system()));
    services.addBinding().toInstance(new FireworksTuning(tokens));
    services.addBinding().toInstance(new NebiusTuning(tokens));
    services.addBinding().toInstance(new TogetherTuning(tokens));
    Multibinder.newSetBinder(binder(), TrainingFormat.class)
        .addBinding()
        .toInstance(new TrainingLines());
  }

  static BatchServices services() {
    return (server, timeout) ->
        new ChatBatches(
            new Caller(new Server(URI.create(server.address()), server.key(), timeout)));
  }
}
