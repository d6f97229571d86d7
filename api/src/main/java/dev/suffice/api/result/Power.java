package dev.suffice.api.result;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a test set can decide about one requirement, known before anything is spent: the true values
 * of an approach at which it comes to a decision. Values are shares, for a comparison with a
 * reference differences in shares; for a latency quantile the share of answers within the limit.
 *
 * @param claim the requirement; where it speaks of slices, the one on the smallest of them
 * @param examples independent ones that it rests on; at least 1
 * @param method how the chances were found
 * @param certifiedEven the value certified at even chances; absent where none is
 * @param certifiedLikely the value certified nine times of ten; absent where none is
 * @param refutedLikely the value refuted nine times of ten; absent where none is
 * @param sentence the same in words
 */
public record Power(
    String claim,
    int examples,
    Method method,
    OptionalDouble certifiedEven,
    OptionalDouble certifiedLikely,
    OptionalDouble refutedLikely,
    String sentence) {
  /** How chances were found. */
  public enum Method {
    /** Computed exactly. */
    EXACT,
    /** Computed for a case that is named in the sentence. */
    APPROXIMATE
  }

  public Power {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(certifiedEven, "certifiedEven");
    Objects.requireNonNull(certifiedLikely, "certifiedLikely");
    Objects.requireNonNull(refutedLikely, "refutedLikely");
    Objects.requireNonNull(sentence, "sentence");
    if (examples < 1) {
      throw new IllegalArgumentException("Rests on at least one example: " + examples);
    }
  }
}
