package dev.suffice.strategies.cascade;

import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.kit.StrategyContract;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;
import java.util.Optional;

/**
 * A cascade of two steps over the same model. The first is always sure, so the second is asked for
 * what the first has no answer to, and its forecast says that it is not expected to call.
 */
class CascadeContractTest extends StrategyContract {
  @Override
  protected Strategy strategy(StrategyContext context) {
    var cheap = new ApproachId("cheap");
    var dear = new ApproachId("dear");
    ((FakeStrategyContext) context)
        .with(cheap, new Asking(context, 1))
        .with(dear, new Asking(context, 0));
    var options =
        new CascadeOptions(
            List.of(cheap, dear), Optional.empty(), Optional.empty(), Optional.empty());
    return new CascadeFactory().create(options, context);
  }

  /** Asks the model once and is sure of its answer. */
  private record Asking(StrategyContext context, double expectedCalls) implements Strategy {
    @Override
    public Forecast forecast(TaskData data, List<Question> sample) {
      return new Forecast(List.of(), List.of(new Forecast.Call(MODEL, expectedCalls, 0, 0, 0)));
    }

    @Override
    public Solver prepare(TaskData data) {
      LanguageModel model = context.languageModel(new LanguageModelName(MODEL));
      return question ->
          context
              .answerParser()
              .parse(model.generate(prompt(data, question)).text(), List.of())
              .withConfidence(Optional.of(1.0));
    }

    private static Prompt prompt(TaskData data, Question question) {
      return new Prompt(
          Optional.empty(),
          data.task().instructions(),
          List.of(),
          true,
          question.passages(),
          data.task().labels(),
          question,
          data.task().answerFormat(),
          data.task().answerSchema());
    }
  }
}
