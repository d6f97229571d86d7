package dev.suffice.providers.embedded;

import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.RememberingEmbedder;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.List;

/**
 * An embedder over an engine. Several texts at once are computed on all processors; a text asked
 * for again carries the tokens and the service time of its first computation.
 */
final class SentenceEmbedder implements RememberingEmbedder {
  private final EngineLease lease;
  private final String version;

  SentenceEmbedder(EngineLease lease, String version) {
    this.lease = lease;
    this.version = version;
  }

  @Override
  public Embeddings embed(List<String> texts) {
    List<TextVector> vectors = lease.engine().vectors(texts);
    long tokens = vectors.stream().mapToLong(TextVector::tokens).sum();
    Duration time =
        vectors.stream().map(TextVector::serviceTime).reduce(Duration.ZERO, Duration::plus);
    return new Embeddings(
        vectors.stream().map(vector -> vector.vector().clone()).toList(),
        Usage.of(tokens, 0),
        time);
  }

  @Override
  public boolean remembers(String text) {
    return lease.engine().remembers(text);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void close() {
    lease.close();
  }
}
