package dev.suffice.experiments.tally;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Preparation;
import dev.suffice.experiments.cost.Expectation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything one approach did.
 *
 * @param approach its id
 * @param trials in any order; at most one per example and repetition
 * @param preparation absent where it never came to it
 * @param failure why the approach could not be run at all; absent where it could
 * @param expectation what was expected of it before the run; absent where nobody asked
 */
public record ApproachTrials(
    String approach,
    List<ScoredTrial> trials,
    Optional<Preparation> preparation,
    Optional<String> failure,
    Optional<Expectation> expectation)
    implements TrialSource {
  public ApproachTrials {
    Objects.requireNonNull(approach, "approach");
    trials = List.copyOf(trials);
    Objects.requireNonNull(preparation, "preparation");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(expectation, "expectation");
  }

  /** Without an expectation. */
  public ApproachTrials(
      String approach,
      List<ScoredTrial> trials,
      Optional<Preparation> preparation,
      Optional<String> failure) {
    this(approach, trials, preparation, failure, Optional.empty());
  }

  @Override
  public void forEach(Consumer<ScoredTrial> use) {
    trials.forEach(use);
  }

  /** Of an approach that did nothing. */
  public static ApproachTrials none(String approach) {
    return new ApproachTrials(approach, List.of(), Optional.empty(), Optional.empty());
  }
}
