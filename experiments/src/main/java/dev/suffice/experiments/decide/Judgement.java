package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Explorable;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.WhatIf;
import dev.suffice.experiments.cost.CostComparison;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.PriceTrends;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.Subjects;
import dev.suffice.experiments.tally.TestSet;
import dev.suffice.experiments.tally.TrialSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the trials of an experiment show, and how its approaches stand by the settings of the run or
 * by others.
 */
final class Judgement {
  private final Experiment experiment;
  private final TestSet testSet;
  private final Exploration exploration;
  private final Objections objections;
  private final Map<String, Subject> subjects;

  /** By the settings of the run, every verdict as found. */
  private final List<Assessment> found;

  Judgement(
      Experiment experiment,
      List<? extends TrialSource> trials,
      Exploration exploration,
      Judges judges,
      LocalDate start) {
    this.experiment = experiment;
    this.testSet = TestSet.of(experiment);
    this.exploration = exploration;
    this.objections = new Objections(judges);
    this.subjects = Subjects.of(experiment, testSet, trials, start);
    var verdicts = new Verdicts(experiment, testSet, exploration, judges, false);
    subjects.values().forEach(verdicts::put);
    this.found = verdicts.all();
  }

  Collection<Subject> subjects() {
    return subjects.values();
  }

  /** By the settings of the run; those that do not matter any more are marked. */
  List<Assessment> planned() {
    return new Relevance(experiment, testSet).marked(found);
  }

  /** What was changed with answers known, these settings included. */
  Exploration exploration(WhatIf settings) {
    return Settings.exploration(exploration, WhatIf.of(experiment), settings);
  }

  Standing standing(WhatIf settings) {
    boolean isPlanned = settings.equals(WhatIf.of(experiment));
    var redecision =
        Redecision.of(experiment, testSet, settings, exploration, exploration(settings));
    List<Assessment> assessments =
        (isPlanned ? planned() : redecision.of(found, testSet))
            .stream().sorted(Assessment.BY_COST).toList();
    var comparison =
        new CostComparison(
            projections(assessments),
            settings.workload(),
            PriceTrends.timesPerYear(settings.prices()));
    Experiment asked = redecision.asked();
    return new Standing(
        asked,
        assessments,
        comparison,
        new Estimates(asked, testSet),
        objections,
        !isPlanned,
        Settings.change(WhatIf.of(experiment), settings).isPresent());
  }

  /** What it takes to decide again by other settings than those shown. */
  Explorable explorable(WhatIf shown) {
    return new Explorables(experiment, testSet).of(found, shown);
  }

  private static Map<String, CostProjection> projections(Collection<Assessment> assessments) {
    var projections = new LinkedHashMap<String, CostProjection>();
    for (Assessment assessment : assessments) {
      assessment
          .subject()
          .projection()
          .ifPresent(projection -> projections.put(assessment.id(), projection));
    }
    return projections;
  }
}
