package dev.suffice.strategies.prompting;

import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;

/** One model asked once per question, with or without demonstrations. */
final class PromptingStrategy implements Strategy {
  private final PromptingOptions options;
  private final StrategyContext context;
  private final DemonstratedPrompts prompts;

  PromptingStrategy(PromptingOptions options, StrategyContext context, TextIndexing indexing) {
    this.options = options;
    this.context = context;
    this.prompts =
        new DemonstratedPrompts(
            options.demonstrations(), options.wording().prompts(context.task()), context, indexing);
  }

  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    return new PromptingForecast(options.model(), prompts).of(data, sample);
  }

  @Override
  public Solver prepare(TaskData data) {
    return new PromptingSolver(
        context.languageModel(options.model()), prompts.prepare(data), context.answerParser());
  }
}
