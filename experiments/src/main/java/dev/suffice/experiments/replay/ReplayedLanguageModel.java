package dev.suffice.experiments.replay;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.experiments.store.Fingerprint;
import java.util.Optional;

/**
 * A language model that is not asked the same twice. The seed of the question is part of what is
 * asked, so that repetitions, and experiments with another seed, get answers of their own. What
 * failed is not kept.
 */
public record ReplayedLanguageModel(ModelSpec spec, LanguageModel model, Replays replays)
    implements LanguageModel {
  @Override
  public Generation generate(Prompt prompt) {
    Fingerprint key = key(prompt);
    Optional<Generation> earlier = replays.find(key, Generation.class);
    if (earlier.isPresent()) {
      replays.avoid(spec, earlier.get().usage(), earlier.get().serviceTime());
      return earlier.get().asReplayed();
    }
    Generation made = model.generate(prompt);
    replays.keep(key, spec, model, made);
    return made;
  }

  private Fingerprint key(Prompt prompt) {
    return Fingerprint.of(
        "answer",
        spec.provider(),
        spec.options(),
        model.version(),
        prompt.messages(),
        prompt.options(),
        prompt.answerFormat(),
        prompt.answerSchema(),
        prompt.question().seed());
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
