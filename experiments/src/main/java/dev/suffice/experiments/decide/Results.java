package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.trial.Preparation;
import dev.suffice.experiments.cost.CallSums;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TrialTable;
import java.util.List;

/** Writes down what was found out about each approach. */
final class Results {
  private final Experiment experiment;
  private final Estimates estimates;
  private final Reasons reasons;

  Results(Experiment experiment, Estimates estimates) {
    this.experiment = experiment;
    this.estimates = estimates;
    this.reasons = new Reasons(experiment);
  }

  ApproachResult of(Assessment assessment) {
    Subject subject = assessment.subject();
    TrialTable table = subject.table();
    List<CallSums> calls = calls(subject);
    var metrics = estimates.metrics(subject);
    return new ApproachResult(
        subject.spec(),
        assessment.verdict(),
        subject.basis().size(),
        table.missing(),
        metrics,
        estimates.slices(table),
        estimates.latency(table),
        subject.bill(),
        assessment.findings().stream().map(Finding::result).toList(),
        calls.stream().map(CallSums::charge).reduce(Money.ZERO, Money::plus),
        Math.toIntExact(calls.stream().mapToLong(CallSums::calls).sum()),
        reasons.of(assessment, metrics));
  }

  /** Of preparing, and of all trials. */
  private List<CallSums> calls(Subject subject) {
    var preparing = new CallSums(experiment.models());
    subject.facts().preparation().map(Preparation::calls).orElse(List.of()).forEach(preparing::add);
    return List.of(preparing, subject.table().callsThatCount(), subject.table().callsLost());
  }
}
