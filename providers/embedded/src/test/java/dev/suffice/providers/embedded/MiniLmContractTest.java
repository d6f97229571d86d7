package dev.suffice.providers.embedded;

import dev.suffice.api.kit.EmbedderContract;
import dev.suffice.api.model.Embedder;
import java.time.Duration;
import java.util.Optional;

/** Every model is loaded anew, so that nothing remembered hides a difference. */
class MiniLmContractTest extends EmbedderContract {
  @Override
  protected Embedder open() {
    return (Embedder)
        EmbeddedProvider.ofThisMachine()
            .create(
                new EmbeddedOptions("all-minilm-l6-v2", Optional.empty()), Duration.ofSeconds(30));
  }
}
