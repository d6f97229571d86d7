package dev.suffice.providers.djl;

import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.SentenceReader;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Counts letters: texts of the same words in another order have the same vector. */
final class FakeEmbeddings implements EmbeddedModels {
  private final String version;

  FakeEmbeddings(String version) {
    this.version = version;
  }

  @Override
  public List<String> names() {
    return List.of("all-minilm-l6-v2");
  }

  @Override
  public Model open(String name) {
    return new Letters(version);
  }

  /** Every line of a passage is a sentence. */
  @Override
  public SentenceReader reader(String embedder) {
    return new Lines();
  }

  private record Lines() implements SentenceReader {
    @Override
    public Page read(Prompt prompt) {
      List<String> sentences =
          prompt.passages().stream().flatMap(passage -> passage.text().lines()).toList();
      return new Page(
          Letters.vector(prompt.question().input()),
          sentences,
          sentences.stream().map(Letters::vector).toList(),
          10,
          Duration.ofMillis(2));
    }

    @Override
    public String asked(String sentence, String question) {
      return sentence;
    }

    @Override
    public void close() {}
  }

  private record Letters(String version) implements Embedder {
    @Override
    public Embeddings embed(List<String> texts) {
      return new Embeddings(
          texts.stream().map(Letters::vector).toList(),
          Usage.of(3L * texts.size(), 0),
          Duration.ofMillis(2L * texts.size()));
    }

    private static float[] vector(String text) {
      var counts = new float[26];
      text.toLowerCase(Locale.ROOT)
          .chars()
          .filter(letter -> letter >= 'a' && letter <= 'z')
          .forEach(letter -> counts[letter - 'a']++);
      double length = 0;
      for (float count : counts) {
        length += count * count;
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] /= (float) Math.sqrt(length);
      }
      return counts;
    }

    @Override
    public void close() {}
  }
}
