package dev.suffice.strategies.finetune;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TunedModel;
import java.util.ArrayList;
import java.util.List;

/** One model, trained, then asked once per question. */
final class FineTuneStrategy implements Strategy {
  private final FineTuneOptions options;
  private final StrategyContext context;
  private final TunedPrompts prompts;

  FineTuneStrategy(FineTuneOptions options, StrategyContext context) {
    this.options = options;
    this.context = context;
    this.prompts = new TunedPrompts(context.task(), options);
  }

  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    TrainingPlan plan = plan(data);
    return new FineTuneForecast(options, prompts)
        .of(plan, context.tuning().estimate(options.model(), plan), sample);
  }

  @Override
  public Solver prepare(TaskData data) {
    TrainingPlan plan = plan(data);
    var lessons = new ArrayList<String>();
    options
        .training()
        .learningCurve()
        .map(sizes -> new LearningCurve(options, context).measure(plan, sizes))
        .ifPresent(lessons::addAll);
    TunedModel tuned =
        context.tuning().tune(options.model(), plan, options.training().retraining());
    lessons.addAll(tuned.lessons());
    return new TunedSolver(
        tuned.model(), prompts, context.answerParser(), LifeCycle.of(tuned.training()), lessons);
  }

  private TrainingPlan plan(TaskData data) {
    return new TrainingPlan(
        prompts.examples(data.training()),
        prompts.examples(data.validation()),
        options.training().settings(context.seed()));
  }
}
