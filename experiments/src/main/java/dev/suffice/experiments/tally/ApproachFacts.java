package dev.suffice.experiments.tally;

import dev.suffice.api.trial.Preparation;
import dev.suffice.experiments.cost.Expectation;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an approach besides its trials.
 *
 * @param preparation absent where it never came to it
 * @param failure why the approach could not be run at all; absent where it could
 * @param expectation what was expected of it before the run; absent where nobody asked
 */
public record ApproachFacts(
    Optional<Preparation> preparation,
    Optional<String> failure,
    Optional<Expectation> expectation) {
  public ApproachFacts {
    Objects.requireNonNull(preparation, "preparation");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(expectation, "expectation");
  }

  public static ApproachFacts of(TrialSource trials) {
    return new ApproachFacts(trials.preparation(), trials.failure(), trials.expectation());
  }
}
