package dev.suffice.api.result;

import java.util.List;
import java.util.Objects;

/** Texts that are nearly the same, found by their embeddings. */
public sealed interface NearDuplicates {
  /**
   * They were searched for: every test example looked at against every other example looked at.
   *
   * @param model what embedded the texts, with its version
   * @param threshold cosine from which two texts count as nearly the same
   * @param scope one sentence: what was looked at
   * @param nearTraining test examples with such a text in training or validation
   * @param nearTest test examples with such a text among the other test examples
   * @param conflicts test examples with such a text that carries another label: one of the two may
   *     be wrong; always 0 where answers are not labels
   * @param pairs for each of these test examples the most similar ones; conflicts first, then the
   *     most similar first; at most as many as a report can use
   */
  record Searched(
      String model,
      double threshold,
      String scope,
      int nearTraining,
      int nearTest,
      int conflicts,
      List<SimilarTexts> pairs)
      implements NearDuplicates {
    public Searched {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(scope, "scope");
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * They were not.
   *
   * @param reason one sentence
   */
  record NotSearched(String reason) implements NearDuplicates {
    public NotSearched {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
