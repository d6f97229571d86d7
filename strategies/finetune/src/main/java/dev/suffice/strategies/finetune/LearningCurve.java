package dev.suffice.strategies.finetune;

import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Trainings with fewer examples, which show what more data would bring. Smaller training sets are
 * parts of larger ones, drawn with the seed of the training.
 *
 * @param sizes in rising order, at least 2 each
 */
record LearningCurve(List<Integer> sizes) {
  LearningCurve {
    sizes = List.copyOf(sizes);
  }

  /** A training for each size that there are enough examples for, the smallest first. */
  List<TrainingPlan> plans(TrainingPlan whole) {
    List<TrainingExample> drawn = drawn(whole);
    return sizes.stream()
        .filter(size -> size <= drawn.size())
        .map(size -> new TrainingPlan(drawn.subList(0, size), List.of(), whole.settings()))
        .toList();
  }

  /** What to say of the sizes that there are not enough examples for. */
  Optional<String> lesson(TrainingPlan whole) {
    int there = whole.training().size();
    List<Integer> beyond = sizes.stream().filter(size -> size > there).toList();
    return beyond.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Learning curve: there are only %s training examples, so none is trained with %s."
                .formatted(there, beyond));
  }

  /** The first two have different answers, where there are any: one answer teaches nothing. */
  private static List<TrainingExample> drawn(TrainingPlan whole) {
    var drawn = new ArrayList<>(whole.training());
    Collections.shuffle(drawn, new Random(whole.settings().seed()));
    String first = drawn.get(0).answer();
    for (int other = 1; other < drawn.size(); other++) {
      if (!drawn.get(other).answer().equals(first)) {
        Collections.swap(drawn, 1, other);
        break;
      }
    }
    return drawn;
  }
}
