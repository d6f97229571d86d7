package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.result.CostSummary;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.Expectation;
import java.util.Optional;

/**
 * One approach and all that is known of it before anything is tested.
 *
 * @param table its trials; none where all there is are published figures
 * @param basis what it is judged by: the table, or published figures
 * @param projection absent without a trial that counts, and without a published figure
 * @param bill the projection at the workload of the experiment
 */
public record Subject(
    ApproachSpec spec,
    ApproachFacts facts,
    TrialTable table,
    Basis basis,
    Optional<CostProjection> projection,
    Optional<CostSummary> bill) {
  public String id() {
    return spec.id();
  }

  /** The same with another bill. */
  public Subject billed(Optional<CostSummary> other) {
    return new Subject(spec, facts, table, basis, projection, other);
  }

  /** Whether there is anything to judge it by. */
  public boolean isEvaluated() {
    return basis.size() > 0;
  }

  /** Trials that are not there, for whatever reason; published figures have none. */
  public int absent() {
    return basis instanceof TrialTable trials ? trials.absent() : 0;
  }

  public boolean couldNotRun() {
    return facts.failure().isPresent();
  }

  /** Whether it could not, and that was plain before the run: as it is it never will. */
  public boolean cannotRun() {
    return couldNotRun() && facts.expectation().flatMap(Expectation::obstacle).isPresent();
  }
}
