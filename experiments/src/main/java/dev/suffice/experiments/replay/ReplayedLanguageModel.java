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
public final class ReplayedLanguageModel implements LanguageModel {
  private final ModelSpec spec;
  private final LanguageModel model;
  private final Replays replays;
  private volatile Optional<Fingerprint.Start> asked = Optional.empty();

  /**
   * @param model to ask what is not known yet
   */
  public ReplayedLanguageModel(ModelSpec spec, LanguageModel model, Replays replays) {
    this.spec = spec;
    this.model = model;
    this.replays = replays;
  }

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
    return asked()
        .and(
            prompt.messages(),
            prompt.options(),
            prompt.answerFormat(),
            prompt.answerSchema(),
            prompt.question().seed());
  }

  /** Made when it is first asked: a model may have to be loaded to tell its version. */
  private Fingerprint.Start asked() {
    if (asked.isEmpty()) {
      asked =
          Optional.of(
              Fingerprint.start("answer", spec.provider(), spec.options(), model.version()));
    }
    return asked.get();
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
