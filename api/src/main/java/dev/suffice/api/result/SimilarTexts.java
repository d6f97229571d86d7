package dev.suffice.api.result;

import java.util.Collections;
import java.util.Objects;

/**
 * Two examples whose texts are nearly, but not exactly, the same.
 *
 * @param test an example of the test split
 * @param other an example of any split
 * @param similarity cosine of their embeddings, at most 1
 */
public record SimilarTexts(PlacedExample test, PlacedExample other, double similarity) {
  public SimilarTexts {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(other, "other");
    if (test.place() != Place.TEST) {
      throw new IllegalArgumentException("Not a test example: " + test);
    }
  }

  /** Whether they have no acceptable answer in common. */
  public boolean isConflict() {
    return Collections.disjoint(test.example().expected(), other.example().expected());
  }
}
