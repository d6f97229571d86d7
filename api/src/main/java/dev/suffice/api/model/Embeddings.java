package dev.suffice.api.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an embedder gave back.
 *
 * @param vectors one per text, in the order of the texts; all of one length, of length 1 in the
 *     Euclidean norm
 * @param serviceTime the sum over the texts of the time each took, waiting excluded; a vector from
 *     a cache carries the time of the call that made it
 * @param replayed whether they are what an earlier call gave, found again
 * @param retries the tries before, if any; their time is not in the service time
 */
public record Embeddings(
    List<float[]> vectors,
    Usage usage,
    Duration serviceTime,
    boolean replayed,
    Optional<Retries> retries) {
  public Embeddings {
    vectors = List.copyOf(vectors);
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(retries, "retries");
    if (serviceTime.isNegative()) {
      throw new IllegalArgumentException("serviceTime must not be negative: " + serviceTime);
    }
  }

  /** Vectors made now. */
  public Embeddings(List<float[]> vectors, Usage usage, Duration serviceTime) {
    this(vectors, usage, serviceTime, false, Optional.empty());
  }

  /** These vectors and, behind them, those of further texts; found again where all of them were. */
  public Embeddings plus(Embeddings further) {
    var all = new ArrayList<>(vectors);
    all.addAll(further.vectors);
    return new Embeddings(
        all,
        usage.plus(further.usage),
        serviceTime.plus(further.serviceTime),
        replayed && further.replayed,
        Stream.of(retries, further.retries).flatMap(Optional::stream).reduce(Retries::plus));
  }

  /** The same vectors, found again. */
  public Embeddings asReplayed() {
    return new Embeddings(vectors, usage, serviceTime, true, retries);
  }

  /** The same vectors, after tries that failed. */
  public Embeddings after(Retries failed) {
    return new Embeddings(vectors, usage, serviceTime, replayed, Optional.of(failed));
  }
}
