package dev.suffice.experiments.run;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.AnswerParser;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks its model the question as it is; counts its preparations over all approaches. */
final class FakeStrategy implements StrategyFactory<FakeStrategy.Options> {
  /** A style that the strategy finds wrong. */
  static final String REFUSED = "refused";

  /** A style that is known to be impossible before anything is asked. */
  static final String HINDERED = "hindered";

  /** A style whose preparation finds a class missing. */
  static final String BROKEN = "broken";

  /** A style that asks its model while it is prepared. */
  static final String ASKING = "asking";

  /** A style whose questions are others than those of all other styles. */
  static final String LOUD = "aloud";

  final AtomicInteger preparations = new AtomicInteger();

  /**
   * @param style part of the identity, without effect
   * @param learns whether it needs a training split
   */
  record Options(LanguageModelName model, String style, boolean learns) implements StrategyOptions {
    @Override
    public Simplicity simplicity() {
      return new Simplicity(Simplicity.Form.PROMPTING, 0);
    }

    @Override
    public Set<Need> needs() {
      return learns ? Set.of(Need.TRAINING) : Set.of();
    }
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Strategy create(Options options, StrategyContext context) {
    LanguageModel model = context.languageModel(options.model());
    return new Strategy() {
      @Override
      public Forecast forecast(TaskData data, List<Question> sample) {
        if (options.style().equals(REFUSED)) {
          throw new IllegalArgumentException("There is no such style: refused");
        }
        double length = options.style().length() * 10.0;
        return new Forecast(
                List.of(), List.of(new Forecast.Call(options.model().value(), 1, length, 0, 4)))
            .hinderedBy(
                Optional.of("There is no room.").filter(why -> options.style().equals(HINDERED)));
      }

      @Override
      public Solver prepare(TaskData data) {
        preparations.incrementAndGet();
        if (options.style().equals(BROKEN)) {
          throw new NoClassDefFoundError("dev/vendor/Missing");
        }
        if (options.style().equals(ASKING)) {
          model.generate(prompt(data, Examples.question("first", "what?")));
        }
        AnswerParser parser = context.answerParser();
        return question ->
            parser.parse(model.generate(prompt(data, asked(options, question))).text(), List.of());
      }
    };
  }

  private static Question asked(Options options, Question question) {
    return options.style().equals(LOUD)
        ? new Question(
            question.id(),
            question.input() + "!",
            question.fields(),
            question.passages(),
            question.seed())
        : question;
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
