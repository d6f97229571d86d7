package dev.suffice.experiments.meter;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.trial.ModelCall;

/** A language model whose calls are charged to the measurement going on. */
record MeteredLanguageModel(String name, LanguageModel model, Meter meter)
    implements LanguageModel {
  @Override
  public Generation generate(Prompt prompt) {
    meter.note(name, prompt);
    long start = meter.now();
    Generation generation = attempt(prompt, start);
    var call =
        new ModelCall(
            name,
            generation.usage(),
            generation.stableTokens(),
            generation.serviceTime(),
            generation.replayed(),
            generation.retries());
    meter.charge(call, meter.now() - start);
    return generation;
  }

  /** A call that failed is charged too, as far as it is known what it used. */
  private Generation attempt(Prompt prompt, long start) {
    try {
      return model.generate(prompt);
    } catch (ModelFaultException fault) {
      fault.usage().ifPresent(usage -> meter.chargeFailed(name, usage, start));
      throw fault;
    } catch (AnswerFailureException failure) {
      failure.usage().ifPresent(usage -> meter.chargeFailed(name, usage, start));
      throw failure;
    }
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
