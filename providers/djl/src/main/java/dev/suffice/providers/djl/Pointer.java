package dev.suffice.providers.djl;

import dev.suffice.api.model.SentenceReader.Page;
import java.util.Objects;
import java.util.Optional;

/**
 * Points to the sentence of the passages that answers a question: the nearest to it in a space in
 * which training questions have come near the sentences that answer them.
 *
 * @param adapter moves vectors into that space
 * @param support the least cosine of a sentence that is taken for an answer; -1 where any is
 * @param unknown what is said when none reaches it; absent: nothing
 */
record Pointer(Adapter adapter, double support, Optional<String> unknown) implements Learnt {
  /**
   * A sentence of a page.
   *
   * @param row its place
   * @param similarity its cosine to the question
   */
  record Pointed(int row, double similarity) {}

  Pointer {
    Objects.requireNonNull(adapter, "adapter");
    Objects.requireNonNull(unknown, "unknown");
    if (!(support >= -1 && support <= 1)) {
      throw new IllegalArgumentException("Not a cosine: " + support);
    }
  }

  /** The nearest sentence, of equally near ones the earlier; empty where there is none. */
  Optional<Pointed> nearest(Page page) {
    float[] question = adapter.adapt(page.question());
    Optional<Pointed> best = Optional.empty();
    for (int row = 0; row < page.vectors().size(); row++) {
      double cosine = Adapter.product(0, question, adapter.adapt(page.vectors().get(row)));
      if (best.isEmpty() || cosine > best.get().similarity()) {
        best = Optional.of(new Pointed(row, cosine));
      }
    }
    return best;
  }

  /** The sentence to answer with; empty where none is near enough. */
  Optional<Pointed> point(Page page) {
    return nearest(page).filter(found -> found.similarity() >= support);
  }
}
