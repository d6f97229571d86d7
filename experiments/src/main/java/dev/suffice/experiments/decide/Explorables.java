package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Explorable;
import dev.suffice.api.result.Explorable.Candidate;
import dev.suffice.api.result.WhatIf;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.experiments.cost.BillFormulas;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TestSet;
import java.util.List;

/**
 * Writes down what it takes to decide again.
 *
 * @param experiment as it was run
 */
record Explorables(Experiment experiment, TestSet testSet) {
  /**
   * What it takes.
   *
   * @param assessments as found by the settings of the run
   * @param shown the settings by which is decided now
   */
  Explorable of(List<Assessment> assessments, WhatIf shown) {
    List<Requirement> lines = experiment.adequacy().map(Adequacy::requirements).orElse(List.of());
    List<Simplicity> ranks =
        experiment.approaches().stream().map(ApproachSpec::simplicity).distinct().sorted().toList();
    return new Explorable(
        WhatIf.of(experiment),
        shown,
        Claims.of(experiment, testSet).stream()
            .map(claim -> lines.indexOf(claim.requirement()))
            .toList(),
        assessments.parallelStream().map(one -> candidate(one, ranks)).toList());
  }

  private Candidate candidate(Assessment one, List<Simplicity> ranks) {
    Subject subject = one.subject();
    var reaches = new Reaches(experiment);
    return new Candidate(
        one.id(),
        ranks.indexOf(subject.spec().simplicity()),
        subject.couldNotRun(),
        subject.cannotRun(),
        one.certified(),
        one.findings().stream()
            .map(found -> new Explorable.Claim(found.holds(), reaches.of(found, subject)))
            .toList(),
        subject.projection().map(found -> BillFormulas.of(found, experiment.workload())));
  }
}
