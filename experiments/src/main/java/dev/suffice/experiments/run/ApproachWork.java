package dev.suffice.experiments.run;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.experiments.store.TrialKey;
import java.util.List;

/**
 * What is to be done for one approach.
 *
 * @param version where its trials are stored
 * @param total all its trials
 * @param stored the ones that are there and are not done again
 * @param answered whether any of them was answered
 * @param remaining the ones to be done in this run, in the order of the plan
 */
record ApproachWork(
    ApproachSpec approach,
    Strategy strategy,
    long version,
    int total,
    int stored,
    boolean answered,
    List<Item> remaining) {
  /**
   * One trial to be done.
   *
   * @param example position in the test split
   */
  record Item(int example, TrialKey key) {}

  ApproachWork {
    remaining = List.copyOf(remaining);
  }

  /** Trials that the run's options leave for another one. */
  int left() {
    return total - stored - remaining.size();
  }
}
