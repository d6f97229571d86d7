package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Holds;
import dev.suffice.api.strategy.Application;
import dev.suffice.experiments.cost.CallCap;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.ModelLoad;
import dev.suffice.experiments.cost.RequestBill;
import dev.suffice.experiments.tally.MachineTimes;
import dev.suffice.experiments.tally.Quality;
import dev.suffice.experiments.tally.Scale;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TrialTable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Tests costs as the mean cost of a request against its cap, the dearest possible request. What
 * does not depend on single requests (set-up, declared amounts) is taken from the projection as it
 * is; how many dedicated machines it takes is tested as the mean time that they are at work. A
 * failure counts as the dearest request.
 */
record CostExamination(Experiment experiment, Sampling sampling) {
  private static final String UNTESTED_MACHINES =
      "not tested: how many dedicated machines it takes rests on measured times, and it pays for more than those of one model";

  Finding examine(Question question, Requirement.Cost requirement, Subject subject) {
    Optional<Money> cap = cap(experiment, subject.spec());
    if (cap.isEmpty()) {
      return question.open("a request has no highest possible cost: its calls have no limit");
    }
    CostSummary bill = subject.bill().orElseThrow();
    CostMeasure measure = measure(requirement);
    CostProjection projection = subject.projection().orElseThrow();
    RequestBill metered = projection.requests(experiment.workload());
    Money paid = subject.table().meanPurchase().map(Charge::amount).orElse(Money.ZERO);
    Money requests = metered.of(projection.request()).plus(paid).times(measure.requests());
    Money fixed = measure.whole(bill).minus(requests);
    var times = new MachineTimes(experiment, subject);
    if (!times.models().isEmpty()) {
      return cap.get().isZero() && times.models().size() == 1
          ? machines(question, requirement, times)
          : question.open(UNTESTED_MACHINES);
    }
    if (cap.get().isZero()) {
      return withoutRequests(question, requirement, fixed);
    }
    TrialTable table = subject.table();
    if (table.counting().anyMatch(row -> cost(table, row, metered).compareTo(cap.get()) > 0)) {
      return question.open("a request cost more than the limits of its models allow");
    }
    Money dearest = fixed.plus(cap.get().times(measure.requests()));
    if (dearest.compareTo(requirement.limit()) <= 0 && !paid.isZero()) {
      return question.settled(
          Holds.YES,
          OptionalDouble.of(measure.whole(bill).toDouble()),
          "%s, and no more than %s if each request were as dear as it may be"
              .formatted(Figures.money(measure.whole(bill)), Figures.money(dearest)));
    }
    Scale scale = new Scale(dearest.toDouble(), fixed.toDouble());
    Quality quality = Quality.in(table, row -> quality(table, row, cap.get(), metered));
    double asked = scale.quality(question.threshold());
    return sampling
        .gather(question.claim().population(), quality, asked, false)
        .map(evidence -> new MeanReading(evidence, asked, scale))
        .map(question::tested)
        .map(this::explained)
        .orElseGet(() -> question.open("no complete cluster of trials"));
  }

  /**
   * Whether the machines that can be paid suffice for the mean time of a request. A bill of
   * machines steps up with the time; the most time that the limit pays for is what is tested.
   */
  private Finding machines(Question question, Requirement.Cost requirement, MachineTimes times) {
    DoubleUnaryOperator bill =
        share ->
            measure(requirement).whole(times.at(share).summary(experiment.workload())).toDouble();
    double limit = requirement.limit().toDouble();
    if (bill.applyAsDouble(1) <= limit || bill.applyAsDouble(0) > limit) {
      boolean holds = bill.applyAsDouble(1) <= limit;
      double certain = bill.applyAsDouble(holds ? 1 : 0);
      return question.settled(
          holds ? Holds.YES : Holds.NO,
          OptionalDouble.of(certain),
          "%s, %s"
              .formatted(
                  Figures.value(question.unit(), certain),
                  holds
                      ? "though each answer took as long as it may"
                      : "however fast the machines are"));
    }
    if (times.isBeyondTimeout()) {
      return question.open("an answer kept a machine at work for longer than the timeout");
    }
    double asked = 1 - mostTime(bill, limit);
    return sampling
        .gather(question.claim().population(), times.shareLeft(), asked, false)
        .map(evidence -> new BilledReading(evidence, asked, bill))
        .map(question::tested)
        .map(this::explained)
        .orElseGet(() -> question.open("no complete cluster of trials"));
  }

  private CostMeasure measure(Requirement.Cost requirement) {
    return new CostMeasure(requirement.basis(), experiment.workload());
  }

  /** The greatest share of the timeout that a limit pays for, within 2^-40, on the safe side. */
  private static double mostTime(DoubleUnaryOperator bill, double limit) {
    double paid = 0;
    double unpaid = 1;
    while (unpaid - paid > 0x1p-40) {
      double middle = (paid + unpaid) / 2;
      if (bill.applyAsDouble(middle) <= limit) {
        paid = middle;
      } else {
        unpaid = middle;
      }
    }
    return paid;
  }

  /** The bounds are as wide as the timeout is long, which nobody would guess. */
  private Finding explained(Finding finding) {
    return finding.holds() == Holds.UNKNOWN
        ? finding.withExplanation(
            "%s (an answer may take %s; a shorter limits.timeout tells more)"
                .formatted(finding.explanation(), Figures.latency(experiment.limits().timeout())))
        : finding;
  }

  /** The dearest request an approach could make; empty where there is no such thing. */
  static Optional<Money> cap(Experiment experiment, ApproachSpec approach) {
    Money requests =
        experiment.applications(approach).stream()
            .map(Application::costPerRequest)
            .reduce(Money.ZERO, Money::plus)
            .times(approach.options().callsPerAnswer());
    return CallCap.of(
            experiment.modelsOf(approach),
            experiment.limits().timeout(),
            experiment.callsPerAnswer(approach))
        .map(requests::plus);
  }

  private static Finding withoutRequests(
      Question question, Requirement.Cost requirement, Money fixed) {
    Holds holds = fixed.compareTo(requirement.limit()) <= 0 ? Holds.YES : Holds.NO;
    return question.settled(
        holds,
        OptionalDouble.of(fixed.toDouble()),
        Figures.money(fixed) + " as projected, not tested");
  }

  private OptionalDouble quality(TrialTable table, int row, Money cap, RequestBill metered) {
    if (!table.counts(row)) {
      return OptionalDouble.empty();
    }
    if (table.isFailure(row)) {
      return OptionalDouble.of(0);
    }
    return OptionalDouble.of(1 - cost(table, row, metered).dividedBy(cap.usd()).toDouble());
  }

  private Money cost(TrialTable table, int row, RequestBill metered) {
    return metered
        .of(ModelLoad.of(experiment.models(), table.calls(row)))
        .plus(table.purchased(row));
  }
}
