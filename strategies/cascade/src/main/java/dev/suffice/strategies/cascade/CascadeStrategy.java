package dev.suffice.strategies.cascade;

import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prepares its steps as if each were an approach of its own, asks them all the validation questions
 * and learns the thresholds from their answers. All of it is charged to the cascade.
 */
record CascadeStrategy(CascadeOptions options, StrategyContext context) implements Strategy {
  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    List<Forecast> steps =
        options.steps().stream()
            .map(step -> context.approach(step).forecast(data, sample))
            .toList();
    List<Call> judging =
        verification(data.task()).stream().map(judge -> judge.forecast(sample)).toList();
    return new CascadeForecast(options.timesAsked(), judging).of(steps, data.validation().size());
  }

  private Optional<Verification> verification(Task task) {
    return options
        .judge()
        .map(judge -> Verification.of(judge, task, context.languageModel(judge.model())));
  }

  /**
   * @throws IllegalArgumentException when there are no validation examples, or no thresholds can be
   *     learnt from them
   */
  @Override
  public Solver prepare(TaskData data) {
    if (data.validation().isEmpty()) {
      throw new IllegalArgumentException(
          "a cascade learns its thresholds on the validation split, which is empty");
    }
    List<Step> steps = new ArrayList<>();
    boolean ready = false;
    try {
      for (ApproachId id : options.steps()) {
        boolean last = steps.size() == options.steps().size() - 1;
        Solver solver = context.approach(id).prepare(data);
        steps.add(
            last
                ? new Step(id, solver, 1)
                : new Step(id, solver, options.timesAsked(), verification(data.task())));
      }
      List<List<Check>> checks = new Rehearsal(data.task(), steps, context.seed()).of(data);
      List<Threshold> thresholds = new Thresholds(options.mostLost()).learn(checks);
      String lesson = new Lesson(options.steps(), checks, thresholds).sentence();
      var solver = new CascadeSolver(steps, thresholds, List.of(lesson));
      ready = true;
      return solver;
    } finally {
      if (!ready) {
        steps.forEach(step -> step.solver().close());
      }
    }
  }
}
