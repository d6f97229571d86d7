package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.result.CostSummary;
import dev.suffice.experiments.cost.CostProjection;
import java.util.Optional;

/**
 * One approach and all that is known of it before anything is tested.
 *
 * @param projection absent without a trial that counts
 * @param bill the projection at the workload of the experiment
 */
record Subject(
    ApproachSpec spec,
    ApproachTrials trials,
    TrialTable table,
    Optional<CostProjection> projection,
    Optional<CostSummary> bill) {
  String id() {
    return spec.id();
  }

  boolean couldNotRun() {
    return trials.failure().isPresent();
  }
}
