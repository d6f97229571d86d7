package dev.suffice.providers.openai;

import com.google.inject.AbstractModule;
import dev.suffice.api.batch.BatchServices;
import java.net.URI;

/** Binds the way to servers that take batches as OpenAI does. */
public final class OpenAiModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(BatchServices.class).toInstance(services());
  }

  static BatchServices services() {
    return (server, timeout) ->
        new ChatBatches(
            new Caller(new Server(URI.create(server.address()), server.key(), timeout)));
  }
}
