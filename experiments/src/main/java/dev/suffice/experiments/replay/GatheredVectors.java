package dev.suffice.experiments.replay;

import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.Retries;
import dev.suffice.api.model.Usage;
import dev.suffice.experiments.store.KeptVector;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vectors found and made, to be given back together. Used once, by one thread. */
final class GatheredVectors {
  private final Map<String, KeptVector> vectors = new HashMap<>();
  private Optional<Retries> retries = Optional.empty();
  private boolean anyMade;

  /** Adds a vector that was found. */
  void add(String text, KeptVector found) {
    vectors.put(text, found);
  }

  /** Adds the vectors of texts that were made now. */
  void add(List<String> texts, Embeddings made) {
    List<KeptVector> shares = Shares.of(made, texts);
    for (int i = 0; i < shares.size(); i++) {
      vectors.put(texts.get(i), shares.get(i));
    }
    anyMade = true;
    retries = made.retries();
  }

  /** Everything gathered so far, in any order. */
  Embeddings all() {
    return of(List.copyOf(vectors.keySet()));
  }

  /**
   * The vectors of texts in their order, with the usage and time of everything gathered; those of a
   * text that stands twice are the same array.
   */
  Embeddings of(List<String> texts) {
    return new Embeddings(
        texts.stream().map(text -> vectors.get(text).values()).toList(),
        usage(),
        time(),
        !anyMade && !texts.isEmpty(),
        retries);
  }

  private Usage usage() {
    long tokens = vectors.values().stream().mapToLong(KeptVector::tokens).sum();
    return new Usage(tokens, 0, 0, 0, vectors.values().stream().anyMatch(KeptVector::estimated));
  }

  private Duration time() {
    return vectors.values().stream()
        .map(KeptVector::serviceTime)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
