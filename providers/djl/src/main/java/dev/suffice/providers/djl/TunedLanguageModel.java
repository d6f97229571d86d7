package dev.suffice.providers.djl;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A tuned model. It reads the text of the question only, by its embedding: instructions, passages
 * and demonstrations make no difference to it. Its usage counts the tokens that it reads; it writes
 * none, as it chooses among the answers it was trained on.
 */
final class TunedLanguageModel implements LanguageModel {
  private final Workshop workshop;
  private final TunedName name;
  private final Embedder embedder;
  private volatile Optional<Learnt> loaded = Optional.empty();

  TunedLanguageModel(Workshop workshop, TunedName name, Embedder embedder) {
    this.workshop = workshop;
    this.name = name;
    this.embedder = embedder;
  }

  @Override
  public Generation generate(Prompt prompt) {
    Learnt learnt = learnt();
    Embeddings read = embedder.embed(List.of(prompt.question().input()));
    long start = workshop.nanoClock().getAsLong();
    Choice choice = learnt.choose(read.vectors().get(0));
    Duration chosen = Duration.ofNanos(workshop.nanoClock().getAsLong() - start);
    return new Generation(
        choice.answer(),
        read.usage(),
        0,
        Optional.of(choice.confidence()),
        read.serviceTime().plus(chosen));
  }

  @Override
  public String version() {
    return workshop.version(embedder.version()) + "/" + name.text();
  }

  @Override
  public void close() {
    embedder.close();
  }

  private Learnt learnt() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(load());
    }
    return loaded.get();
  }

  private Learnt load() {
    try {
      return ModelFile.read(workshop.file(name.marker())).learnt();
    } catch (IOException gone) {
      throw new ModelFaultException(
          "The tuned model is not in %s any more: %s. Run again with --fresh to train it anew."
              .formatted(workshop.file(name.marker()), gone),
          Optional.of(Usage.NONE),
          gone);
    }
  }
}
