package dev.suffice.experiments.limit;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Prompt;

/** A language model whose calls take their passage through the gate of its server. */
record GatedLanguageModel(LanguageModel model, Passage passage) implements LanguageModel {
  @Override
  public Generation generate(Prompt prompt) {
    return passage.make(() -> model.generate(prompt));
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public void close() {
    model.close();
  }
}
