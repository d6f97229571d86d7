package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Training;
import dev.suffice.experiments.cost.ModelLoad;
import dev.suffice.experiments.cost.RequestBill;
import java.util.List;

/**
 * What the metered calls and the requests of the trials of one approach cost, in US dollars, at the
 * prices and the workload of an experiment. It follows the table as that grows. Not safe for
 * several threads.
 */
public final class TrialCosts {
  private final Experiment experiment;
  private final List<Training> trainings;
  private final RequestBill bill;
  private final TrialTable table;
  private final double[] costs;
  private int seen;
  private Money sum = Money.ZERO;
  private double dearest;

  /**
   * @param subject one that has a bill
   */
  public TrialCosts(Experiment experiment, Subject subject) {
    this.experiment = experiment;
    this.trainings = trainings(subject);
    this.bill = subject.projection().orElseThrow().requests(experiment.workload());
    this.table = subject.table();
    this.costs = new double[table.rows()];
  }

  /** Whether these are the costs of a subject's trials. */
  public boolean areOf(Subject subject) {
    return table.equals(subject.table()) && trainings.equals(trainings(subject));
  }

  /** All of a life cycle that the calls of a request depend on. */
  private static List<Training> trainings(Subject subject) {
    return subject.projection().orElseThrow().lifeCycle().trainings();
  }

  /** Takes in the trials that came since. */
  public TrialCosts upToDate() {
    table.countingSince(seen).forEach(this::add);
    seen = table.size();
    return this;
  }

  private void add(int row) {
    Money cost =
        bill.of(ModelLoad.of(experiment.models(), table.calls(row))).plus(table.purchased(row));
    costs[row] = cost.toDouble();
    sum = sum.plus(cost);
    dearest = Math.max(dearest, costs[row]);
  }

  /** Of a trial that counts. */
  public double of(int row) {
    return costs[row];
  }

  public double mean() {
    return seen == 0 ? 0 : sum.toDouble() / seen;
  }

  public double dearest() {
    return dearest;
  }
}
