package dev.suffice.strategies.finetune;

import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.PassageOptions;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.strategy.PromptMaker;
import dev.suffice.api.strategy.PromptMakerFactory;
import dev.suffice.api.strategy.PromptOptions;
import dev.suffice.api.strategy.Prompts;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.Wording;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;
import java.util.Set;

/**
 * Finds one passage, which repeats the question. Before it is prepared it knows its length only.
 */
final class ScriptedPassages implements PromptMakerFactory<ScriptedPassages.Options> {
  static final Call INDEXED = new Call("vectors", 7, 700, 0, 0);
  static final Call LOOKED_FOR = new Call("vectors", 1, 20, 0, 0);

  record Options(int top) implements PassageOptions {
    @Override
    public Set<Need> needs() {
      return Set.of(Need.CORPUS);
    }

    @Override
    public int pieces() {
      return top;
    }

    @Override
    public int callsPerAnswer(LanguageModelName answering) {
      return 3;
    }
  }

  private record Found(PromptBuilder builder, boolean prepared) implements Prompts {
    @Override
    public Prompt of(Question question) {
      String text = prepared ? "found for: " + question.input() : "x".repeat(31);
      return builder.supported(question, List.of(new Passage("p", text)), false);
    }

    @Override
    public List<String> lessons() {
      return List.of("The index is small.");
    }
  }

  @Override
  public Class<? extends PromptOptions> port() {
    return PassageOptions.class;
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public PromptMaker create(Options options, Wording wording, StrategyContext context) {
    PromptBuilder builder = wording.prompts(context.task());
    return new PromptMaker() {
      @Override
      public PromptForecast forecast(TaskData data, List<Question> sample) {
        return new PromptForecast(List.of(INDEXED), List.of(LOOKED_FOR), new Found(builder, false));
      }

      @Override
      public Prompts prepare(TaskData data) {
        return new Found(builder, true);
      }
    };
  }
}
