package dev.suffice.api.comparison;

import dev.suffice.api.result.RecommendationVerdict;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run decided.
 *
 * @param approach id of the recommended approach; absent where none is
 * @param sentence the decision in words
 */
public record Decision(RecommendationVerdict verdict, Optional<String> approach, String sentence) {
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(sentence, "sentence");
  }
}
