package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.ModelLoad;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings approaches and their trials together. */
final class Subjects {
  private Subjects() {}

  /**
   * By id, in the order of the file; an approach without trials is among them.
   *
   * @throws IllegalArgumentException for trials of an approach that the file does not name
   */
  static Map<String, Subject> of(
      Experiment experiment, List<ApproachTrials> trials, LocalDate start) {
    var given = new LinkedHashMap<String, ApproachTrials>();
    for (ApproachTrials some : trials) {
      if (given.put(some.approach(), some) != null) {
        throw new IllegalArgumentException("Trials given twice: " + some.approach());
      }
    }
    var subjects = new LinkedHashMap<String, Subject>();
    for (ApproachSpec spec : experiment.approaches()) {
      ApproachTrials own =
          Optional.ofNullable(given.remove(spec.id()))
              .orElseGet(() -> ApproachTrials.none(spec.id()));
      subjects.put(spec.id(), subject(experiment, spec, own, start));
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("Not approaches of this file: " + given.keySet());
    }
    return subjects;
  }

  static Subject subject(
      Experiment experiment, ApproachSpec spec, ApproachTrials trials, LocalDate start) {
    TrialTable table = new TrialTable(experiment, trials);
    Basis basis =
        spec.options().recording().orElse(null) instanceof Aggregate published
            ? new Published(published)
            : table;
    Optional<CostProjection> projection =
        basis.size() == 0
            ? Optional.empty()
            : Optional.of(projection(experiment, spec, trials, basis, start));
    return new Subject(
        spec,
        trials,
        table,
        basis,
        projection,
        projection.map(found -> found.summary(experiment.workload())));
  }

  private static CostProjection projection(
      Experiment experiment,
      ApproachSpec spec,
      ApproachTrials trials,
      Basis basis,
      LocalDate start) {
    List<ModelCall> preparation = trials.preparation().map(Preparation::calls).orElse(List.of());
    List<Trial> counting = basis instanceof TrialTable table ? table.counting() : List.of();
    List<ModelCall> calls = counting.stream().flatMap(trial -> trial.calls().stream()).toList();
    LifeCycle shown =
        basis instanceof Published published
            ? published.aggregate().lifeCycle()
            : trials.preparation().map(Preparation::lifeCycle).orElse(LifeCycle.NONE);
    return new CostProjection(
        experiment.modelsOf(spec),
        ModelLoad.of(experiment.models(), preparation),
        ModelLoad.of(experiment.models(), calls).stream()
            .map(load -> load.dividedBy(counting.size()))
            .toList(),
        spec.costs().plus(shown),
        start);
  }
}
