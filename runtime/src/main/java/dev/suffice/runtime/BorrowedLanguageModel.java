package dev.suffice.runtime;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Prompt;

/** A model of the application, of which a run closes its own use only. */
final class BorrowedLanguageModel implements LanguageModel {
  private final LanguageModel model;
  private volatile boolean closed;

  BorrowedLanguageModel(LanguageModel model) {
    this.model = model;
  }

  @Override
  public Generation generate(Prompt prompt) {
    if (closed) {
      throw new IllegalStateException("This model was closed");
    }
    return model.generate(prompt);
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public void close() {
    closed = true;
  }
}
