package dev.suffice.experiments.meter;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.trial.ModelCall;

/** A language model whose calls are charged to the measurement going on. */
record MeteredLanguageModel(String name, LanguageModel model, Meter meter)
    implements LanguageModel {
  @Override
  public Generation generate(Prompt prompt) {
    long start = meter.now();
    Generation generation = model.generate(prompt);
    var call =
        new ModelCall(
            name, generation.usage(), generation.stableTokens(), generation.serviceTime(), false);
    meter.charge(call, meter.now() - start);
    return generation;
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
