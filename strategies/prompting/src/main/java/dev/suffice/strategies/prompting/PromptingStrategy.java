package dev.suffice.strategies.prompting;

import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;

/** One model asked once per question, with or without demonstrations. */
final class PromptingStrategy implements Strategy {
  private final PromptingOptions options;
  private final StrategyContext context;
  private final PromptBuilder prompts;

  PromptingStrategy(PromptingOptions options, StrategyContext context) {
    this.options = options;
    this.context = context;
    this.prompts = new PromptBuilder(context.task(), options.instructions(), options.system());
  }

  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    return new PromptingForecast(options, prompts, context.seed()).of(usable(data), sample);
  }

  @Override
  public Solver prepare(TaskData data) {
    return new PromptingSolver(
        context.languageModel(options.model()),
        prompts,
        demonstrator(usable(data)),
        context.answerParser());
  }

  private Demonstrator demonstrator(TaskData data) {
    if (options.demonstrations().isEmpty()) {
      return Demonstrator.NONE;
    }
    DemonstrationOptions wanted = options.demonstrations().get();
    return wanted
        .by()
        .<Demonstrator>map(
            by -> NearestDemonstrations.over(data.training(), by, wanted.count(), context))
        .orElseGet(
            () ->
                FixedDemonstrations.choose(
                    data.task(), data.training(), wanted.count(), context.seed()));
  }

  /** Without the training rows that lack a field which the instructions name. */
  private TaskData usable(TaskData data) {
    List<Example> whole =
        data.training().stream()
            .filter(
                example ->
                    prompts.canAsk(
                        TrainingText.demonstration(data.task(), example).fields().keySet()))
            .toList();
    return data.withTraining(whole);
  }
}
