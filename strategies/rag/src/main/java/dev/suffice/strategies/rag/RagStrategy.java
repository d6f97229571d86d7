package dev.suffice.strategies.rag;

import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;

/** One model asked once per question, with passages of the corpus. */
final class RagStrategy implements Strategy {
  private final RagOptions options;
  private final StrategyContext context;

  RagStrategy(RagOptions options, StrategyContext context) {
    this.options = options;
    this.context = context;
  }

  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    return new RagForecast(options, words(), context).of(data, sample);
  }

  @Override
  public Solver prepare(TaskData data) {
    return new RagSolver(
        options,
        context.languageModel(options.model()),
        new PassagePrompts(options.retrieve(), words(), context).prepare(data),
        context.answerParser());
  }

  private SupportedPrompts words() {
    return new SupportedPrompts(context.task(), options);
  }
}
