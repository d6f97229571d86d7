package dev.suffice.api.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer.
 *
 * @param approach id of the recommended approach
 * @param certainlyCheapest whether no other approach can still be adequate and cheaper
 * @param couldStillWin the approaches that can
 * @param sentence the answer in one sentence
 * @param reasons a sentence per other approach: why it lost or was not needed
 * @param counterfactuals sentences on what would change the answer
 */
public record Recommendation(
    RecommendationVerdict verdict,
    Optional<String> approach,
    boolean certainlyCheapest,
    List<Contender> couldStillWin,
    String sentence,
    List<String> reasons,
    List<String> counterfactuals) {
  public Recommendation {
    Objects.requireNonNull(verdict, "verdict");
    if (approach.isPresent() != (verdict == RecommendationVerdict.ADEQUATE_FOUND)) {
      throw new IllegalArgumentException(
          "An approach is recommended exactly when an adequate one was found: " + verdict);
    }
    couldStillWin = List.copyOf(couldStillWin);
    Objects.requireNonNull(sentence, "sentence");
    reasons = List.copyOf(reasons);
    counterfactuals = List.copyOf(counterfactuals);
  }

  /** The same answer in other words. */
  public Recommendation withSentence(String other) {
    return new Recommendation(
        verdict, approach, certainlyCheapest, couldStillWin, other, reasons, counterfactuals);
  }
}
