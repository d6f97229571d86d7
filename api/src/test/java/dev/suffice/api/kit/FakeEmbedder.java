package dev.suffice.api.kit;

import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.RememberingEmbedder;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An embedder of hashed words that remembers its texts: texts that share words are similar, equal
 * texts have equal vectors. A word is a token; every text takes one millisecond of service time and
 * none of the clock's. Safe for any thread.
 */
public final class FakeEmbedder implements RememberingEmbedder {
  /** The service time of every text. */
  public static final Duration SERVICE_TIME = Duration.ofMillis(1);

  private static final int DIMENSION = 64;

  private final Optional<RuntimeException> failure;
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  private FakeEmbedder(Optional<RuntimeException> failure) {
    this.failure = failure;
  }

  /** Embeds every text. */
  public static FakeEmbedder working() {
    return new FakeEmbedder(Optional.empty());
  }

  /** Fails every call with this exception. */
  public static FakeEmbedder failing(RuntimeException failure) {
    return new FakeEmbedder(Optional.of(failure));
  }

  @Override
  public Embeddings embed(List<String> asked) {
    if (closed) {
      throw new IllegalStateException("The model is closed");
    }
    texts.addAll(asked);
    if (failure.isPresent()) {
      throw failure.get();
    }
    long tokens = asked.stream().mapToLong(text -> words(text).length).sum();
    return new Embeddings(
        asked.stream().map(FakeEmbedder::vector).toList(),
        Usage.of(tokens, 0),
        SERVICE_TIME.multipliedBy(asked.size()));
  }

  /** Every text so far, in the order of the calls. */
  public List<String> texts() {
    return List.copyOf(texts);
  }

  @Override
  public boolean remembers(String text) {
    return texts.contains(text);
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public String version() {
    return "fake-embedder/1";
  }

  @Override
  public void close() {
    closed = true;
  }

  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+", -1);
  }

  private static float[] vector(String text) {
    var sum = new double[DIMENSION];
    for (String word : words(text)) {
      var random = new SplittableRandom(word.hashCode());
      for (int i = 0; i < DIMENSION; i++) {
        sum[i] += random.nextDouble() - 0.5;
      }
    }
    double square = 0;
    for (double value : sum) {
      square += value * value;
    }
    var vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (sum[i] / Math.sqrt(square));
    }
    return vector;
  }
}
