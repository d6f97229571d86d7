package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.BillFormula;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Reach;
import dev.suffice.experiments.cost.BillFormulas;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.tally.MachineTimes;
import dev.suffice.experiments.tally.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Tells how far thresholds can be moved after the run, from what was found at those of the file.
 * The bounds are those at the level for whatever is chosen with answers known.
 */
record Reaches(Experiment experiment) {
  Reach of(Finding finding, Subject subject) {
    if (subject.couldNotRun() || !subject.isEvaluated()) {
      return new Reach.Unmoved();
    }
    return finding.claim().requirement() instanceof Requirement.Cost
        ? ofCosts(finding, subject)
        : finding.reading().map(found -> thresholds(found, finding)).orElse(new Reach.Unmoved());
  }

  private static Reach thresholds(Reading reading, Finding finding) {
    double level = finding.levels().explored();
    return new Reach.Thresholds(reading.certified(level), reading.refuted(level));
  }

  private Reach ofCosts(Finding finding, Subject subject) {
    Optional<Money> cap = CostExamination.cap(experiment, subject.spec());
    if (cap.isEmpty()) {
      return new Reach.Unmoved();
    }
    var times = new MachineTimes(experiment, subject);
    if (!times.models().isEmpty()) {
      boolean tested = cap.get().isZero() && times.models().size() == 1 && !times.isBeyondTimeout();
      return tested ? machines(finding) : new Reach.Unmoved();
    }
    return requests(finding, subject, cap.get());
  }

  private Reach machines(Finding finding) {
    double timeout = experiment.limits().timeout().toNanos() / 1e9;
    Optional<MeanEvidence> left = finding.reading().map(Reading::evidence);
    double level = finding.levels().explored();
    return new Reach.Machines(
        timeout * (1 - left.map(found -> found.upper(level)).orElse(1.0)),
        timeout * (1 - left.map(found -> found.lower(level)).orElse(0.0)));
  }

  private Reach requests(Finding finding, Subject subject, Money cap) {
    if (finding.reading().isEmpty() && !cap.isZero() && finding.holds() != Holds.YES) {
      return new Reach.Unmoved();
    }
    CostProjection projection = subject.projection().orElseThrow();
    BillFormula bill = BillFormulas.of(projection, experiment.workload());
    Money paid = subject.table().meanPurchase().map(charge -> charge.amount()).orElse(Money.ZERO);
    Optional<MeanEvidence> left = finding.reading().map(Reading::evidence);
    double level = finding.levels().explored();
    return new Reach.Requests(
        cap.times(BigDecimal.valueOf(1 - left.map(found -> found.upper(level)).orElse(1.0))),
        cap.times(BigDecimal.valueOf(1 - left.map(found -> found.lower(level)).orElse(0.0))),
        projection.requests(experiment.workload()).of(projection.request()).plus(paid),
        bill.metered().stream().anyMatch(metered -> metered.prefix().isPresent()));
  }
}
