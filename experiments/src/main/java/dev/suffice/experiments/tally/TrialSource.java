package dev.suffice.experiments.tally;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Preparation;
import dev.suffice.experiments.cost.Expectation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything one approach did, wherever it is kept: its trials are gone through and not held. Safe
 * for any thread.
 */
public interface TrialSource {
  /** Its id. */
  String approach();

  /** Goes through its trials, in any order; at most one per example and repetition. */
  void forEach(Consumer<ScoredTrial> use);

  /** Absent where it never came to it. */
  Optional<Preparation> preparation();

  /** Why the approach could not be run at all; absent where it could. */
  Optional<String> failure();

  /** What was expected of it before the run; absent where nobody asked. */
  Optional<Expectation> expectation();
}
