package dev.suffice.strategies.rag;

import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.retrieve.Retrieval;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
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
    var prompts = new SupportedPrompts(context.task(), options);
    return new RagForecast(options, prompts, context).of(data, sample);
  }

  @Override
  public Solver prepare(TaskData data) {
    return new RagSolver(
        options,
        context.languageModel(options.model()),
        new SupportedPrompts(context.task(), options),
        source(data),
        context.answerParser());
  }

  private PassageSource source(TaskData data) {
    return options.retrieve().mode() == Mode.WHOLE_CORPUS
        ? PassageSource.Everything.of(data.corpus().documents(), options.retrieve().constants())
        : new PassageSource.Found(Retrieval.over(data, options.retrieve(), context));
  }
}
