package dev.suffice.strategies.finetune;

import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.strategy.PromptMaker;
import dev.suffice.api.strategy.Prompts;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import java.util.List;
import java.util.Optional;

/**
 * The prompts of an approach before their preparation.
 *
 * @param maker of those that the model is asked with
 * @param trainedPlain makes those that it is trained with; absent: it is trained with the same
 */
record PromptSource(Task task, PromptMaker maker, Optional<PlainPrompts> trainedPlain) {
  static PromptSource of(FineTuneOptions options, Makers makers, StrategyContext context) {
    var plain = new PlainPrompts(options.wording().prompts(context.task()));
    PromptMaker maker =
        options.beside().map(beside -> makers.of(beside, options.wording(), context)).orElse(plain);
    return new PromptSource(
        context.task(),
        maker,
        options.training().plainPrompts().filter(wanted -> wanted).map(wanted -> plain));
  }

  /** With what they need of models. */
  TunedPrompts prepared(TaskData data) {
    return pair(maker.prepare(data));
  }

  /** Those of the training alone, with what they need of models. */
  TunedPrompts trained(TaskData data) {
    return trainedPlain.map(this::pair).orElseGet(() -> prepared(data));
  }

  /** What they will take. */
  PromptForecast forecast(TaskData data, List<Question> sample) {
    return maker.forecast(data, sample);
  }

  /** Prompts about as long, which need no model. */
  TunedPrompts likely(PromptForecast forecast) {
    return pair(forecast.likely());
  }

  /** Whether the examples that a model is trained with are shown more than their questions. */
  boolean trainsWithMore() {
    return trainedPlain.isEmpty();
  }

  private TunedPrompts pair(Prompts asked) {
    return new TunedPrompts(task, trainedPlain.<Prompts>map(plain -> plain).orElse(asked), asked);
  }
}
