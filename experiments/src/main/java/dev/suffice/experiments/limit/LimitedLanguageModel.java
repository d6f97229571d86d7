package dev.suffice.experiments.limit;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;

/** A language model behind a turnstile, tried again where that may help. */
record LimitedLanguageModel(
    String name, LanguageModel model, Turnstile turnstile, Retrying retrying)
    implements LanguageModel {
  @Override
  public Generation generate(Prompt prompt) {
    long foreseen =
        Turnstile.tokens(
            prompt.messages().stream().map(Message::text).mapToLong(String::length).sum());
    return retrying.call(
        () -> turnstile.pass(foreseen, () -> model.generate(prompt), Generation::usage),
        Generation::after);
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
