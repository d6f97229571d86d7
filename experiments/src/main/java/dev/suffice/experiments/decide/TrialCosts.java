package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.experiments.cost.ModelLoad;
import dev.suffice.experiments.cost.RequestBill;
import java.util.HashMap;

/**
 * What the metered calls of the trials of one approach cost, in US dollars, at the prices and the
 * workload of an experiment. Not safe for several threads.
 */
final class TrialCosts {
  private final Experiment experiment;
  private final RequestBill bill;
  private final TrialTable table;
  private final HashMap<Integer, Double> known = new HashMap<>();

  /**
   * @param subject one that has a bill
   */
  TrialCosts(Experiment experiment, Subject subject) {
    this.experiment = experiment;
    this.bill = subject.projection().orElseThrow().requests(experiment.workload());
    this.table = subject.table();
  }

  double of(int row) {
    return known.computeIfAbsent(
        row, one -> bill.of(ModelLoad.of(experiment.models(), table.calls(one))).toDouble());
  }

  double mean() {
    return table.counting().mapToDouble(this::of).average().orElse(0);
  }

  double dearest() {
    return table.counting().mapToDouble(this::of).max().orElse(0);
  }
}
