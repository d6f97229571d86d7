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
 * @param remaining the ones not stored yet, in the order of the plan
 */
record ApproachWork(
    ApproachSpec approach, Strategy strategy, long version, int total, List<Item> remaining) {
  /**
   * One trial to be done.
   *
   * @param example position in the test split
   */
  record Item(int example, TrialKey key) {}

  ApproachWork {
    remaining = List.copyOf(remaining);
  }

  int stored() {
    return total - remaining.size();
  }
}
