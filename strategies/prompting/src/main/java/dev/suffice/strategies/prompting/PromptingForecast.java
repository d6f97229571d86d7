package dev.suffice.strategies.prompting;

import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;

/** What an approach will take, from prompts built as it would build them, but without a model. */
record PromptingForecast(LanguageModelName model, DemonstratedPrompts prompts) {
  /**
   * The forecast from a sample.
   *
   * @throws IllegalArgumentException when the instructions name a field that no sampled row has
   */
  Forecast of(TaskData data, List<Question> sample) {
    List<Question> askable = prompts.builder().askable(sample);
    PromptForecast expected = prompts.forecast(data, askable);
    List<Prompt> likely = askable.stream().map(expected.likely()::of).toList();
    return expected.answeredBy(model, likely, data);
  }
}
