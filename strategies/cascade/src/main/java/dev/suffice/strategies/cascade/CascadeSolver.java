package dev.suffice.strategies.cascade;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import java.util.List;
import java.util.Optional;

/**
 * Asks step after step until an answer reaches the step's threshold; the last step's answer stands
 * as it is. A step that fails, or whose answer has no value, hands the question on.
 *
 * @param thresholds one for each step but the last
 * @param lessons how the thresholds were learnt
 */
record CascadeSolver(List<Step> steps, List<Threshold> thresholds, List<String> lessons)
    implements Solver {
  CascadeSolver {
    steps = List.copyOf(steps);
    thresholds = List.copyOf(thresholds);
    lessons = List.copyOf(lessons);
    if (thresholds.size() != steps.size() - 1) {
      throw new IllegalArgumentException(
          "%s steps need a threshold each but the last: %s"
              .formatted(steps.size(), thresholds.size()));
    }
  }

  @Override
  public Answer answer(Question question) {
    for (int step = 0; step < thresholds.size(); step++) {
      Threshold threshold = thresholds.get(step);
      Optional<Answer> kept =
          steps
              .get(step)
              .tryToAnswer(question)
              .filter(answer -> answer.value().isPresent())
              .filter(answer -> threshold.keeps(answer.confidence()));
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    return steps.get(steps.size() - 1).ask(question);
  }

  /** What the steps cost beside their calls; each is there whether a question reaches it or not. */
  @Override
  public LifeCycle lifeCycle() {
    return steps.stream()
        .map(step -> step.solver().lifeCycle())
        .reduce(LifeCycle.NONE, LifeCycle::plus);
  }

  @Override
  public void close() {
    steps.forEach(step -> step.solver().close());
  }
}
