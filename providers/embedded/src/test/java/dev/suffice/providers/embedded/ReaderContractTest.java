package dev.suffice.providers.embedded;

import dev.suffice.api.kit.LanguageModelContract;
import dev.suffice.api.model.LanguageModel;
import java.time.Duration;
import java.util.Optional;

class ReaderContractTest extends LanguageModelContract {
  @Override
  protected LanguageModel open() {
    return (LanguageModel)
        EmbeddedProvider.ofThisMachine()
            .create(
                new EmbeddedOptions("reader", Optional.of("bge-small-en-v1.5")),
                Duration.ofSeconds(30));
  }
}
