package dev.suffice.api.result;

import dev.suffice.api.experiment.Requirement;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One requirement of one approach against the data. All numbers are in the requirement's unit.
 *
 * @param text the requirement, with the slice's value where it speaks of one
 * @param bound which side of the threshold is good
 * @param estimate the observed value; absent without trials
 * @param bounds the one-sided bounds at the levels the verdict uses: {@code low} certifies, {@code
 *     high} refutes (for AT_MOST the other way round); absent without trials
 * @param explanation one clause for people: why it holds, fails or is open
 */
public record RequirementResult(
    String text,
    Unit unit,
    Requirement.Bound bound,
    double threshold,
    OptionalDouble estimate,
    Optional<Interval> bounds,
    int n,
    Holds holds,
    String explanation) {
  /** What the numbers of a requirement count. */
  public enum Unit {
    /** A share or mean score, 0 to 1. */
    SHARE,
    /** A difference of mean scores, -1 to 1. */
    DIFFERENCE,
    MILLISECONDS,
    USD
  }

  public RequirementResult {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(holds, "holds");
    Objects.requireNonNull(explanation, "explanation");
  }
}
