package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Reach;
import dev.suffice.api.result.WhatIf;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.PriceTrends;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TestSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges by other settings what was judged by those of the run. Where a threshold was moved, or the
 * workload under a requirement on costs, what the run settled is {@linkplain CarryOver carried
 * over} and every other claim is held against its {@link Reach}; otherwise what was found stands.
 * Costs are taken as projected, requirements on them at today's prices.
 *
 * @param planned as it was run
 * @param asked the same with the other settings
 * @param levels where what was changed includes these settings
 * @param gatherings at the levels of the run
 */
record Redecision(
    Experiment planned, Experiment asked, WhatIf settings, Levels levels, Gatherings gatherings) {
  private static final double MARGIN = 1e-9;

  /**
   * Under other settings.
   *
   * @param before what was changed with answers known when the run was judged
   * @param now the same and these settings
   */
  static Redecision of(
      Experiment planned, TestSet testSet, WhatIf settings, Exploration before, Exploration now) {
    int claims = Claims.of(planned, testSet).size();
    var sampling = Sampling.at(Levels.of(planned, claims, before), planned);
    return new Redecision(
        planned,
        Analyst.asked(planned, settings),
        settings,
        Levels.of(planned, claims, now),
        new Gatherings(sampling));
  }

  List<Assessment> of(List<Assessment> assessments, TestSet testSet) {
    List<Claim> claims = Claims.of(asked, testSet);
    return assessments.parallelStream().map(one -> of(one, claims)).toList();
  }

  private Assessment of(Assessment assessment, List<Claim> claims) {
    Subject subject = billed(assessment.subject());
    if (Settings.change(WhatIf.of(planned), settings).isEmpty()) {
      return Assessment.of(subject, assessment.findings());
    }
    var reaches = new Reaches(planned);
    List<Question> questions =
        claims.stream().map(claim -> Examiner.question(asked, claim, levels, false)).toList();
    boolean sameWorkload = planned.workload().equals(asked.workload());
    var settled = CarryOver.of(assessment, questions, sameWorkload);
    var findings = new ArrayList<Finding>();
    for (int claim = 0; claim < claims.size(); claim++) {
      Finding found = assessment.findings().get(claim);
      Reach reach = reaches.of(found, assessment.subject());
      Question question = questions.get(claim);
      Finding explored = finding(found, reach, question, subject);
      findings.add(
          settled
              .of(found, question)
              .map(holds -> explored.carrying(holds, found.threshold()))
              .orElse(explored));
    }
    return Assessment.of(subject, findings);
  }

  private Subject billed(Subject subject) {
    int timesPerYear = PriceTrends.timesPerYear(settings.prices());
    return subject.billed(
        subject.projection().map(one -> PriceTrends.bill(one, asked.workload(), timesPerYear)));
  }

  private Finding finding(Finding found, Reach reach, Question question, Subject subject) {
    if (reach instanceof Reach.Thresholds thresholds) {
      return question.claim().requirement() instanceof Requirement.LatencyQuantile latency
          ? new LatencyExamination(planned.longestLatency(), gatherings)
              .examine(question, latency, subject)
          : found.moved(question, new Bounds(thresholds.certified(), thresholds.refuted()));
    }
    if (reach instanceof Reach.Unmoved) {
      return found.asked(question);
    }
    return costs(found, reach, question, subject.projection().orElseThrow());
  }

  private Finding costs(Finding found, Reach reach, Question question, CostProjection projection) {
    var requirement = (Requirement.Cost) question.claim().requirement();
    var measure = new CostMeasure(requirement.basis(), asked.workload());
    Money whole = measure.whole(projection.summary(asked.workload()));
    if (reach instanceof Reach.Machines machines) {
      return costs(
          found,
          question,
          whole,
          new Bounds(
              machines(machines.mostSeconds(), projection, measure),
              machines(machines.leastSeconds(), projection, measure)));
    }
    var requests = (Reach.Requests) reach;
    if (requests.hangsOnVolume() && !isAtTheVolumeOfTheRun()) {
      return question.open(
          "not tested at another volume, as what a request costs hangs on it by prefix caches: set it in the file and run, nothing is asked again");
    }
    Money fixed = whole.minus(requests.mean().times(measure.requests()));
    return costs(
        found,
        question,
        whole,
        new Bounds(
            fixed.plus(requests.most().times(measure.requests())).toDouble(),
            fixed.plus(requests.least().times(measure.requests())).toDouble()));
  }

  private boolean isAtTheVolumeOfTheRun() {
    return asked.workload().requestsPerMonth() == planned.workload().requestsPerMonth();
  }

  private double machines(double seconds, CostProjection projection, CostMeasure measure) {
    CostSummary bill =
        projection.withDedicatedSeconds(BigDecimal.valueOf(seconds)).summary(asked.workload());
    return measure.whole(bill).toDouble();
  }

  private static Finding costs(Finding found, Question question, Money whole, Bounds bounds) {
    Holds holds = holds(question, bounds);
    return new Finding(
            question.claim(),
            question.unit(),
            question.bound(),
            question.threshold(),
            holds,
            OptionalDouble.of(whole.toDouble()),
            Optional.of(question.shown(bounds, holds, whole.toDouble())),
            found.reading(),
            question.levels(),
            "")
        .explained();
  }

  /** By the bounds; refutation is held to less, however the threshold was rounded. */
  static Holds holds(Question question, Bounds bounds) {
    double sign = question.bound() == Requirement.Bound.AT_LEAST ? 1 : -1;
    double strictness = sign * question.threshold();
    if (strictness <= sign * bounds.certified()) {
      return Holds.YES;
    }
    return strictness > sign * bounds.refuted() + MARGIN ? Holds.NO : Holds.UNKNOWN;
  }
}
