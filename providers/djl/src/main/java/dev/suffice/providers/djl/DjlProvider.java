package dev.suffice.providers.djl;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelProvider;
import java.time.Duration;

/** Makes models that are trained in this process, tuned ones and those that are still to be. */
final class DjlProvider implements ModelProvider<DjlOptions>, Described {
  private final Workshop workshop;

  DjlProvider(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String name() {
    return "djl";
  }

  @Override
  public String description() {
    return "Models trained in this process by PyTorch, on top of sentence embeddings.";
  }

  @Override
  public Class<DjlOptions> optionsType() {
    return DjlOptions.class;
  }

  /** The timeout means nothing here: what is computed cannot be given up. */
  @Override
  public Model create(DjlOptions options, Duration timeout) {
    return TunedName.isOne(options.model())
        ? new TunedLanguageModel(
            workshop, TunedName.parse(options.model()), options.embeddingsName())
        : new UntrainedModel(workshop, workshop.embedder(options.embeddingsName()));
  }
}
