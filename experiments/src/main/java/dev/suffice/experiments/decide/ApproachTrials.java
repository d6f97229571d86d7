package dev.suffice.experiments.decide;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Preparation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything one approach did.
 *
 * @param approach its id
 * @param trials in any order; at most one per example and repetition
 * @param preparation absent where it never came to it
 * @param failure why the approach could not be run at all; absent where it could
 */
public record ApproachTrials(
    String approach,
    List<ScoredTrial> trials,
    Optional<Preparation> preparation,
    Optional<String> failure) {
  public ApproachTrials {
    Objects.requireNonNull(approach, "approach");
    trials = List.copyOf(trials);
    Objects.requireNonNull(preparation, "preparation");
    Objects.requireNonNull(failure, "failure");
  }

  static ApproachTrials none(String approach) {
    return new ApproachTrials(approach, List.of(), Optional.empty(), Optional.empty());
  }
}
