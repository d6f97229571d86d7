package dev.suffice.providers.embedded;

import dev.suffice.api.model.SentenceReader;
import dev.suffice.api.prompt.Prompt;
import java.util.List;
import java.util.function.Function;

/**
 * What the {@link Reader} reads of passages, for others to choose from. It shares its engine, and
 * so its remembered vectors, with it; sentences that all questions have in common are charged to
 * none.
 */
final class PassageReader implements SentenceReader {
  private final EngineLease lease;

  PassageReader(EngineLease lease) {
    this.lease = lease;
  }

  @Override
  public Page read(Prompt prompt) {
    EmbeddingEngine engine = lease.engine();
    var texts = new ChargedTexts(engine);
    float[] question = texts.fresh(prompt.question().input());
    List<String> sentences = PassageQuote.sentences(prompt);
    Function<String, float[]> vector = prompt.passagesStable() ? texts::kept : texts::fresh;
    List<float[]> vectors = sentences.stream().map(vector).toList();
    long tokens =
        prompt.messages().stream().mapToLong(message -> engine.tokens(message.text())).sum();
    return new Page(question, sentences, vectors, tokens, texts.charged());
  }

  @Override
  public String asked(String sentence, String question) {
    return AskedSpan.in(sentence, question).orElse(sentence);
  }

  @Override
  public void close() {
    lease.close();
  }
}
