package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.cost.ModelLoad;
import dev.suffice.experiments.cost.RequestBill;
import java.util.IdentityHashMap;

/**
 * What the metered calls of the trials of one approach cost, in US dollars, at the prices and the
 * workload of an experiment. Not safe for several threads.
 */
final class TrialCosts {
  private final Experiment experiment;
  private final RequestBill bill;
  private final TrialTable table;
  private final IdentityHashMap<Trial, Double> known = new IdentityHashMap<>();

  /**
   * @param subject one that has a bill
   */
  TrialCosts(Experiment experiment, Subject subject) {
    this.experiment = experiment;
    this.bill = subject.projection().orElseThrow().requests(experiment.workload());
    this.table = subject.table();
  }

  double of(Trial trial) {
    return known.computeIfAbsent(
        trial, one -> bill.of(ModelLoad.of(experiment.models(), one.calls())).toDouble());
  }

  double mean() {
    return table.counting().stream().mapToDouble(this::of).average().orElse(0);
  }

  double dearest() {
    return table.counting().stream().mapToDouble(this::of).max().orElse(0);
  }
}
