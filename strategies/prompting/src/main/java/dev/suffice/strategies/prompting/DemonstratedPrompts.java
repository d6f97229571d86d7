package dev.suffice.strategies.prompting;

import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.strategy.PromptMaker;
import dev.suffice.api.strategy.Prompts;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.prompting.DemonstrationOptions.Choose;
import java.util.List;
import java.util.Optional;

/**
 * Makes prompts with worked examples of the training split, or without any.
 *
 * @param options absent: without
 * @param indexing what finds training examples by their words
 */
record DemonstratedPrompts(
    Optional<DemonstrationOptions> options,
    PromptBuilder builder,
    StrategyContext context,
    TextIndexing indexing)
    implements PromptMaker {
  /** Nearest demonstrations are stood in for by as many fixed ones. */
  @Override
  public PromptForecast forecast(TaskData data, List<Question> sample) {
    TaskData usable = usable(data);
    Optional<EmbedderName> by = options.flatMap(DemonstrationOptions::by);
    options.filter(DemonstrationOptions::byWords).ifPresent(wanted -> indexing.required());
    Demonstrator fixed = options.map(wanted -> fixed(usable, wanted)).orElse(Demonstrator.NONE);
    Demonstrator likely =
        options.filter(wanted -> wanted.choose() == Choose.NEAREST).isEmpty()
            ? fixed
            : question ->
                new Demonstrator.Shown(fixed.forQuestion(question).demonstrations(), false);
    double indexed = usable.training().stream().mapToInt(one -> one.input().length()).sum();
    double asked = sample.stream().mapToInt(one -> one.input().length()).average().orElse(0);
    return new PromptForecast(
        by.stream()
            .map(name -> new Call(name.value(), usable.training().size(), indexed, 0, 0))
            .toList(),
        by.stream().map(name -> new Call(name.value(), 1, asked, 0, 0)).toList(),
        new Demonstrated(builder, likely));
  }

  @Override
  public Prompts prepare(TaskData data) {
    return new Demonstrated(builder, demonstrator(usable(data)));
  }

  private Demonstrator demonstrator(TaskData data) {
    if (options.isEmpty()) {
      return Demonstrator.NONE;
    }
    DemonstrationOptions wanted = options.get();
    return switch (wanted.choose()) {
      case FIXED -> fixed(data, wanted);
      case NEAREST -> NearestDemonstrations.over(data.training(), wanted, indexing, context);
    };
  }

  private Demonstrator fixed(TaskData data, DemonstrationOptions wanted) {
    return FixedDemonstrations.choose(data.task(), data.training(), wanted.count(), context.seed());
  }

  /** Without the training rows that lack a field which the instructions name. */
  private TaskData usable(TaskData data) {
    List<Example> whole =
        data.training().stream()
            .filter(
                example ->
                    builder.canAsk(
                        TrainingText.demonstration(data.task(), example).fields().keySet()))
            .toList();
    return data.withTraining(whole);
  }

  /** Prompts with what a demonstrator chooses. */
  private record Demonstrated(PromptBuilder builder, Demonstrator demonstrator) implements Prompts {
    @Override
    public Prompt of(Question question) {
      Demonstrator.Shown shown = demonstrator.forQuestion(question);
      return builder.demonstrated(question, shown.demonstrations(), shown.stable());
    }
  }
}
