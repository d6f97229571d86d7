package dev.suffice.strategies.recorded;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;

/** Published figures: there is nothing to prepare and nobody to ask. */
record NothingToAnswer(LifeCycle lifeCycle) implements Strategy {
  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    return new Forecast(List.of(), List.of(), lifeCycle);
  }

  /**
   * @throws IllegalArgumentException always
   */
  @Override
  public Solver prepare(TaskData data) {
    throw new IllegalArgumentException("published figures cannot answer questions");
  }
}
