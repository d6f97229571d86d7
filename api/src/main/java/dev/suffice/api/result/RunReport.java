package dev.suffice.api.result;

import dev.suffice.api.experiment.Experiment;
import java.util.List;
import java.util.Objects;

/**
 * Everything a report can tell.
 *
 * @param trials in the order of the experiment's approaches, then of its test examples, then of the
 *     repetitions
 */
public record RunReport(
    Experiment experiment, RunInfo run, Analysis analysis, List<ScoredTrial> trials) {
  public RunReport {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(analysis, "analysis");
    trials = List.copyOf(trials);
  }
}
