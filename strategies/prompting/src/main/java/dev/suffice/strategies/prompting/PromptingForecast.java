package dev.suffice.strategies.prompting;

import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;
import java.util.stream.Stream;

/** What an approach will take, from prompts built as it would build them, but without a model. */
record PromptingForecast(LanguageModelName model, DemonstratedPrompts prompts) {
  /** Characters of an answer nobody has given an example of. */
  private static final double UNKNOWN_ANSWER = 200;

  /**
   * The forecast from a sample.
   *
   * @throws IllegalArgumentException when the instructions name a field that no sampled row has
   */
  Forecast of(TaskData data, List<Question> sample) {
    List<Question> askable = prompts.builder().askable(sample);
    PromptForecast expected = prompts.forecast(data, askable);
    List<Prompt> likely = askable.stream().map(expected.likely()::of).toList();
    Call generation = Call.with(model.value(), likely, answer(data));
    return new Forecast(
        expected.preparation(),
        Stream.concat(expected.perPrompt().stream(), Stream.of(generation)).toList());
  }

  private static double answer(TaskData data) {
    Stream<String> answers =
        data.task().labels().isEmpty()
            ? Stream.concat(data.training().stream(), data.validation().stream())
                .map(Example::expected)
                .map(acceptable -> acceptable.get(0))
            : data.task().labels().stream().map(Label::name);
    return answers.mapToInt(String::length).average().orElse(UNKNOWN_ANSWER);
  }
}
