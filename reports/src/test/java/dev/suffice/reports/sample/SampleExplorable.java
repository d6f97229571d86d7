package dev.suffice.reports.sample;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.BillFormula;
import dev.suffice.api.result.Explorable;
import dev.suffice.api.result.Explorable.Candidate;
import dev.suffice.api.result.Explorable.Certified;
import dev.suffice.api.result.Explorable.Claim;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.Reach;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.result.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the page decides again from: every threshold may be moved as far as the bounds go. */
final class SampleExplorable {
  /** The line of each claim: accuracy on every one of three channels is a claim of its own. */
  private static final List<Integer> LINES = List.of(0, 1, 1, 1, 2, 3);

  private static final int LONGEST = 120;

  private SampleExplorable() {}

  /**
   * @param results of the approaches, in the same order
   */
  static Explorable of(
      Experiment experiment, List<SampleApproach> approaches, List<ApproachResult> results) {
    WhatIf settings = WhatIf.of(experiment);
    List<Integer> lines = settings.requirements().isEmpty() ? List.of() : LINES;
    List<Candidate> candidates =
        IntStream.range(0, approaches.size())
            .mapToObj(at -> candidate(at, approaches.get(at), results.get(at), lines))
            .toList();
    return new Explorable(settings, settings, lines, candidates);
  }

  private static Candidate candidate(
      int simplicity, SampleApproach approach, ApproachResult result, List<Integer> lines) {
    return new Candidate(
        approach.id(),
        simplicity,
        !approach.ran(),
        false,
        result.verdict() == Verdict.ADEQUATE ? Certified.ALONE : Certified.NO,
        IntStream.range(0, lines.size()).mapToObj(claim -> claim(result, claim)).toList(),
        Optional.of(bill(approach)));
  }

  private static Claim claim(ApproachResult result, int number) {
    if (result.requirements().size() <= number) {
      return new Claim(Holds.UNKNOWN, new Reach.Unmoved());
    }
    RequirementResult requirement = result.requirements().get(number);
    return new Claim(
        requirement.holds(),
        requirement
            .bounds()
            .<Reach>map(interval -> reach(requirement.bound(), interval))
            .orElseGet(Reach.Unmoved::new));
  }

  private static Reach reach(Bound bound, Interval interval) {
    return bound == Bound.AT_LEAST
        ? new Reach.Thresholds(interval.low(), interval.high())
        : new Reach.Thresholds(interval.high(), interval.low());
  }

  private static BillFormula bill(SampleApproach approach) {
    int fallsUpTo = approach.models().contains("large") ? LONGEST : 0;
    return new BillFormula(
        List.of(new BillFormula.Step(1, approach.setup())),
        Money.ZERO,
        List.of(),
        Money.ZERO,
        List.of(new BillFormula.Metered(approach.perRequest(), fallsUpTo, Optional.empty())),
        LONGEST);
  }
}
