package dev.suffice.strategies.finetune;

import dev.suffice.api.tuning.Rehearsal.Purpose;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.strategies.finetune.Rehearser.Rehearsed;
import java.util.Comparator;
import java.util.List;

/**
 * Tries settings out and takes the one with which most validation examples come out right; of equal
 * ones that with fewer epochs, then the earlier.
 */
record Search(SearchOptions options) {
  private static final Comparator<Rehearsed> BEST =
      Comparator.comparingInt((Rehearsed one) -> -one.result().right())
          .thenComparingInt(one -> one.result().settings().epochs());

  /** A training for each combination, unwatched. */
  List<TrainingPlan> plans(TrainingPlan whole) {
    return options.combinations(whole.settings()).stream()
        .map(settings -> new TrainingPlan(whole.training(), List.of(), settings))
        .toList();
  }

  /** All of them as they were measured, the best one marked. */
  List<Rehearsed> rehearsed(TrainingPlan whole, Rehearser rehearser) {
    List<Rehearsed> tried =
        plans(whole).stream().map(plan -> rehearser.rehearse(Purpose.SEARCH, plan)).toList();
    TrainingSettings best = tried.stream().min(BEST).orElseThrow().result().settings();
    return tried.stream()
        .map(
            one ->
                new Rehearsed(
                    one.result().chosen(one.result().settings().equals(best)), one.training()))
        .toList();
  }
}
