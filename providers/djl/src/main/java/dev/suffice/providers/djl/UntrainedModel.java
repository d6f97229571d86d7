package dev.suffice.providers.djl;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Prompt;
import java.util.Optional;

/** A model that is still to be trained: it has a version, and nothing to say. */
final class UntrainedModel implements LanguageModel {
  private final Workshop workshop;
  private final Embedder embedder;

  UntrainedModel(Workshop workshop, Embedder embedder) {
    this.workshop = workshop;
    this.embedder = embedder;
  }

  @Override
  public Generation generate(Prompt prompt) {
    throw new ModelFaultException(
        "A model of provider djl knows nothing before it is trained. Name it in an approach with"
            + " `strategy: fine-tune`.",
        Optional.of(Usage.NONE),
        null);
  }

  @Override
  public String version() {
    return workshop.version(embedder.version());
  }

  @Override
  public void close() {
    embedder.close();
  }
}
