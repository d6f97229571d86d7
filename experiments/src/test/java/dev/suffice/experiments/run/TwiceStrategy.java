package dev.suffice.experiments.run;

import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks its model once to prepare, and twice for each question, the second time about the first. */
final class TwiceStrategy implements StrategyFactory<TwiceStrategy.Options> {
  record Options(LanguageModelName first, LanguageModelName second) implements StrategyOptions {
    @Override
    public Simplicity simplicity() {
      return new Simplicity(Simplicity.Form.PROMPTING, 0);
    }

    @Override
    public int callsPerAnswer() {
      return 2;
    }

    @Override
    public Set<Need> needs() {
      return Set.of();
    }
  }

  @Override
  public String name() {
    return "twice";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Strategy create(Options options, StrategyContext context) {
    LanguageModel model = context.languageModel(options.first());
    LanguageModel doubter = context.languageModel(options.second());
    return new Strategy() {
      @Override
      public Forecast forecast(TaskData data, List<Question> sample) {
        return new Forecast(
            List.of(), List.of(new Forecast.Call(options.first().value(), 2, 40, 0, 8)));
      }

      @Override
      public Solver prepare(TaskData data) {
        model.generate(prompt(data, new Question("x", "hello", Map.of(), List.of(), 1)));
        return question -> {
          String first = model.generate(prompt(data, question)).text();
          var doubt =
              new Question(
                  question.id(),
                  question.input() + " really " + first,
                  Map.of(),
                  List.of(),
                  question.seed());
          return context
              .answerParser()
              .parse(doubter.generate(prompt(data, doubt)).text(), List.of());
        };
      }
    };
  }

  private static Prompt prompt(TaskData data, Question question) {
    return new Prompt(
        Optional.empty(),
        data.task().instructions(),
        List.of(),
        true,
        List.of(),
        data.task().labels(),
        question,
        data.task().answerFormat(),
        data.task().answerSchema());
  }
}
