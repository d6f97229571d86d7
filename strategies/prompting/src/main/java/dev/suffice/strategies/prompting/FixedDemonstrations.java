package dev.suffice.strategies.prompting;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/**
 * The same demonstrations for every question. They depend on the seed and on which examples there
 * are, not on the order of the data; fewer demonstrations are the start of more.
 */
final class FixedDemonstrations implements Demonstrator {
  private final Shown everyone;

  private FixedDemonstrations(List<Demonstration> demonstrations) {
    this.everyone = new Shown(demonstrations, true);
  }

  /**
   * Chooses demonstrations. For a task with labels each label in turn gives one, in an order drawn
   * with the seed; other tasks draw from all examples.
   */
  static FixedDemonstrations choose(Task task, List<Example> training, int count, long seed) {
    var shuffled = new ArrayList<>(training);
    shuffled.sort(Comparator.comparing(Example::id));
    Collections.shuffle(shuffled, new Random(seed));
    List<Example> order = task.labels().isEmpty() ? shuffled : inTurn(shuffled);
    return new FixedDemonstrations(
        order.stream()
            .limit(count)
            .map(example -> TrainingText.demonstration(task, example))
            .toList());
  }

  /**
   * A question whose own text is among them, because the data were allowed to overlap, does not see
   * its answer: its prompt goes without.
   */
  @Override
  public Shown forQuestion(Question question) {
    String asked = TrainingText.folded(question.input());
    List<Demonstration> others =
        everyone.demonstrations().stream()
            .filter(shown -> !TrainingText.folded(shown.input()).equals(asked))
            .toList();
    return others.size() == everyone.demonstrations().size() ? everyone : new Shown(others, false);
  }

  private static List<Example> inTurn(List<Example> shuffled) {
    Map<String, Queue<Example>> byLabel = new LinkedHashMap<>();
    for (Example example : shuffled) {
      byLabel.computeIfAbsent(example.expected().get(0), label -> new ArrayDeque<>()).add(example);
    }
    var order = new ArrayList<Example>();
    while (order.size() < shuffled.size()) {
      for (Queue<Example> ofLabel : byLabel.values()) {
        if (!ofLabel.isEmpty()) {
          order.add(ofLabel.remove());
        }
      }
    }
    return order;
  }
}
