package dev.suffice.experiments.run;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Preparation;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.tally.TrialSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the store holds of one approach. Its trials are read and scored as they are gone through.
 *
 * @param reading goes through the trials
 */
record StoredTrials(
    String approach,
    Consumer<Consumer<ScoredTrial>> reading,
    Optional<Preparation> preparation,
    Optional<String> failure,
    Optional<Expectation> expectation)
    implements TrialSource {
  @Override
  public void forEach(Consumer<ScoredTrial> use) {
    reading.accept(use);
  }
}
