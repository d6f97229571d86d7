package dev.suffice.providers.djl;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.SentenceReader;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A tuned model. One that knows answers reads the text of the question only, by its embedding:
 * instructions, passages and demonstrations make no difference to it. One that points reads the
 * passages too. Its usage counts the tokens that it reads; it writes none, as it chooses among
 * answers or quotes.
 */
final class TunedLanguageModel implements LanguageModel {
  private final Workshop workshop;
  private final TunedName name;
  private final Embedder embedder;
  private final SentenceReader reader;
  private volatile Optional<Learnt> loaded = Optional.empty();

  /**
   * @param embeddings name of the embeddings it rests on
   */
  TunedLanguageModel(Workshop workshop, TunedName name, String embeddings) {
    this.workshop = workshop;
    this.name = name;
    this.embedder = workshop.embedder(embeddings);
    this.reader = workshop.reader(embeddings);
  }

  @Override
  public Generation generate(Prompt prompt) {
    return learnt() instanceof Pointer pointer
        ? pointed(pointer, prompt)
        : chosen((Classifier) learnt(), prompt);
  }

  private Generation chosen(Classifier classifier, Prompt prompt) {
    Embeddings read = embedder.embed(List.of(prompt.question().input()));
    long start = workshop.nanoClock().getAsLong();
    Choice choice = classifier.choose(read.vectors().get(0));
    return new Generation(
        choice.answer(),
        read.usage(),
        0,
        Optional.of(choice.confidence()),
        read.serviceTime().plus(since(start)));
  }

  private Generation pointed(Pointer pointer, Prompt prompt) {
    SentenceReader.Page page = reader.read(prompt);
    long start = workshop.nanoClock().getAsLong();
    Optional<Pointer.Pointed> found = pointer.point(page);
    String said =
        found
            .map(one -> reader.asked(page.sentences().get(one.row()), prompt.question().input()))
            .orElse(pointer.unknown().orElse(""));
    return new Generation(
        said,
        Usage.of(page.tokens(), 0),
        0,
        found.map(one -> Math.min(1, Math.max(0, one.similarity()))),
        page.serviceTime().plus(since(start)));
  }

  private Duration since(long start) {
    return Duration.ofNanos(workshop.nanoClock().getAsLong() - start);
  }

  @Override
  public String version() {
    return workshop.version(embedder.version()) + "/" + name.text();
  }

  @Override
  public void close() {
    embedder.close();
    reader.close();
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
          "The tuned model is not in %s any more: %s. Run again with --retry-failed, which trains it anew."
              .formatted(workshop.file(name.marker()), gone),
          Optional.of(Usage.NONE),
          gone);
    }
  }
}
