package dev.suffice.api.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What an embedder gave back.
 *
 * @param vectors one per text, in the order of the texts; all of one length, of length 1 in the
 *     Euclidean norm
 * @param serviceTime the sum over the texts of the time each took, waiting excluded; a vector from
 *     a cache carries the time of the call that made it
 * @param replayed whether they are what an earlier call gave, found again
 */
public record Embeddings(
    List<float[]> vectors, Usage usage, Duration serviceTime, boolean replayed) {
  public Embeddings {
    vectors = List.copyOf(vectors);
    Objects.requireNonNull(usage, "usage");
    if (serviceTime.isNegative()) {
      throw new IllegalArgumentException("serviceTime must not be negative: " + serviceTime);
    }
  }

  /** Vectors made now. */
  public Embeddings(List<float[]> vectors, Usage usage, Duration serviceTime) {
    this(vectors, usage, serviceTime, false);
  }

  /** The same vectors, found again. */
  public Embeddings asReplayed() {
    return new Embeddings(vectors, usage, serviceTime, true);
  }
}
