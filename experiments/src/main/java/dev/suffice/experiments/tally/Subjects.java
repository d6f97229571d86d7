package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Preparation;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.ModelLoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings approaches and their trials together. */
public final class Subjects {
  private Subjects() {}

  /**
   * By id, in the order of the file; an approach without trials is among them. Approaches are read
   * side by side.
   *
   * @throws IllegalArgumentException for trials of an approach that the file does not name, or
   *     names of which there are two
   */
  public static Map<String, Subject> of(
      Experiment experiment, TestSet testSet, List<? extends TrialSource> trials, LocalDate start) {
    var given = new LinkedHashMap<String, TrialSource>();
    for (TrialSource some : trials) {
      if (given.put(some.approach(), some) != null) {
        throw new IllegalArgumentException("Trials given twice: " + some.approach());
      }
    }
    var own = new ArrayList<TrialSource>();
    for (ApproachSpec spec : experiment.approaches()) {
      TrialSource some = given.remove(spec.id());
      own.add(some == null ? ApproachTrials.none(spec.id()) : some);
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("Not approaches of this file: " + given.keySet());
    }
    List<Subject> made =
        own.parallelStream().map(some -> subject(experiment, testSet, some, start)).toList();
    var subjects = new LinkedHashMap<String, Subject>();
    made.forEach(subject -> subjects.put(subject.id(), subject));
    return subjects;
  }

  private static Subject subject(
      Experiment experiment, TestSet testSet, TrialSource trials, LocalDate start) {
    ApproachSpec spec = experiment.approach(trials.approach()).orElseThrow();
    var table = new TrialTable(experiment, testSet, trials.approach());
    trials.forEach(table::add);
    return subject(experiment, spec, ApproachFacts.of(trials), table, start);
  }

  /** As things stand; when the table grows, it has to be made anew. */
  public static Subject subject(
      Experiment experiment,
      ApproachSpec spec,
      ApproachFacts facts,
      TrialTable table,
      LocalDate start) {
    Basis basis =
        spec.options().recording().orElse(null) instanceof Aggregate published
            ? new Published(published)
            : table;
    Optional<CostProjection> projection =
        basis.size() == 0
            ? Optional.empty()
            : Optional.of(projection(experiment, spec, facts, basis, start));
    return new Subject(
        spec,
        facts,
        table,
        basis,
        projection,
        projection.map(found -> found.summary(experiment.workload())));
  }

  private static CostProjection projection(
      Experiment experiment, ApproachSpec spec, ApproachFacts facts, Basis basis, LocalDate start) {
    List<ModelCall> preparation = facts.preparation().map(Preparation::calls).orElse(List.of());
    List<ModelLoad> calls =
        basis instanceof TrialTable table ? table.callsThatCount().loads() : List.of();
    LifeCycle shown =
        basis instanceof Published published
            ? published.aggregate().lifeCycle()
            : facts.preparation().map(Preparation::lifeCycle).orElse(LifeCycle.NONE);
    LifeCycle paid =
        basis instanceof TrialTable table
            ? table.meanPurchase().map(LifeCycle::perRequest).orElse(LifeCycle.NONE)
            : LifeCycle.NONE;
    return new CostProjection(
        experiment.modelsOf(spec),
        ModelLoad.of(experiment.models(), preparation),
        calls.stream().map(load -> load.dividedBy(basis.size())).toList(),
        spec.costs().plus(shown).plus(paid),
        start);
  }
}
