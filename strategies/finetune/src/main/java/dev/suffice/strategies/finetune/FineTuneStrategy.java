package dev.suffice.strategies.finetune;

import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.TuningStrategy;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.tuning.Rehearsal;
import dev.suffice.api.tuning.Rehearsal.Purpose;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.strategies.finetune.Rehearser.Rehearsed;
import java.util.ArrayList;
import java.util.List;

/** One model, trained, then asked once per question. */
final class FineTuneStrategy implements TuningStrategy {
  private final FineTuneOptions options;
  private final StrategyContext context;
  private final PromptSource source;

  FineTuneStrategy(FineTuneOptions options, Makers makers, StrategyContext context) {
    this.options = options;
    this.context = context;
    this.source = PromptSource.of(options, makers, context);
  }

  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    return new FineTuneForecast(options, source, context).of(data, sample, settings());
  }

  @Override
  public LanguageModelName base() {
    return options.model();
  }

  @Override
  public boolean asksToPlan() {
    return options.beside().isPresent() && source.trainsWithMore();
  }

  @Override
  public TrainingPlan plan(TaskData data) {
    return source.trained(data).plan(data, settings());
  }

  /** First the search, then the curve with what it found, then the model that answers. */
  @Override
  public Solver prepare(TaskData data) {
    TunedPrompts prompts = source.prepared(data);
    TrainingPlan whole = prompts.plan(data, settings());
    var rehearser =
        new Rehearser(options.model(), context, prompts, prompts.askable(data.validation()));
    List<Rehearsed> tried = new ArrayList<>(searched(whole, rehearser));
    TrainingPlan chosen = whole.with(best(tried, whole.settings()));
    var lessons = new ArrayList<>(prompts.asked().lessons());
    options
        .training()
        .curve()
        .ifPresent(
            curve -> {
              curve.lesson(chosen).ifPresent(lessons::add);
              curve
                  .plans(chosen)
                  .forEach(part -> tried.add(rehearser.rehearse(Purpose.LEARNING_CURVE, part)));
            });
    TunedModel tuned =
        context.tuning().tune(options.model(), chosen, options.training().retraining());
    lessons.addAll(tuned.lessons());
    return new TunedSolver(
        tuned.model(),
        prompts,
        context.answerParser(),
        LifeCycle.of(tuned.training())
            .withRehearsals(tried.stream().map(Rehearsed::training).toList()),
        lessons,
        tried.stream().map(Rehearsed::result).toList());
  }

  private List<Rehearsed> searched(TrainingPlan whole, Rehearser rehearser) {
    return options
        .training()
        .search()
        .map(search -> new Search(search).rehearsed(whole, rehearser))
        .orElse(List.of());
  }

  private static TrainingSettings best(List<Rehearsed> tried, TrainingSettings usual) {
    return tried.stream()
        .map(Rehearsed::result)
        .filter(Rehearsal::chosen)
        .map(Rehearsal::settings)
        .findFirst()
        .orElse(usual);
  }

  private TrainingSettings settings() {
    return options.training().settings(context.seed());
  }
}
