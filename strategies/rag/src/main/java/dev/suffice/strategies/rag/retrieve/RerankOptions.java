package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.RerankerName;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the best of what was found is put into another order: by a model that reads it, or by how
 * much each passage adds to those before it.
 *
 * @param diversity from 0 (by relevance alone) to 1 (by difference alone)
 * @param candidates from 2 to 100
 */
public record RerankOptions(
    @Description(
            "The reranker, or the language model, that reads the candidates and puts them in order,"
                + " in one call.")
        Optional<RerankerName> by,
    @Description(
            "Instead of a model: put back what says the same as a passage before it, from 0 to 1.")
        OptionalDouble diversity,
    @Description("How many of the best are put in order; 20 if left out.") OptionalInt candidates) {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  public RerankOptions {
    Objects.requireNonNull(by, "by");
    if (by.isPresent() == diversity.isPresent()) {
      throw new IllegalArgumentException(
          "rerank: write `by:` and a reranker or language model, or `diversity: 0.3`");
    }
    if (diversity.isPresent() && !(diversity.getAsDouble() >= 0 && diversity.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("diversity: from 0 to 1: " + diversity.getAsDouble());
    }
    if (candidates.isPresent() && (candidates.getAsInt() < 2 || candidates.getAsInt() > MOST)) {
      throw new IllegalArgumentException(
          "candidates: from 2 to %s: %s".formatted(MOST, candidates.getAsInt()));
    }
  }

  int depth() {
    return candidates.orElse(USUAL);
  }
}
