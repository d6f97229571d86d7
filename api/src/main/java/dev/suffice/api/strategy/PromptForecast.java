package dev.suffice.api.strategy;

import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.TaskData;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What prompts are expected to take and to be like.
 *
 * @param preparation all calls of the preparation together
 * @param perPrompt calls that making one average prompt takes; asking with it is no part of them
 * @param likely prompts about as long as those to come, made without a model: what they hold beside
 *     the question stands in for what would be found
 */
public record PromptForecast(List<Call> preparation, List<Call> perPrompt, Prompts likely) {
  /** Characters of an answer nobody has given an example of. */
  private static final double UNKNOWN_ANSWER = 200;

  public PromptForecast {
    preparation = List.copyOf(preparation);
    perPrompt = List.copyOf(perPrompt);
    Objects.requireNonNull(likely, "likely");
  }

  /**
   * The forecast of an approach that asks a model once with each prompt.
   *
   * @param asked prompts of a sample, as they are likely to be; not empty
   */
  public Forecast answeredBy(LanguageModelName model, List<Prompt> asked, TaskData data) {
    Call generation = Call.with(model.value(), asked, answer(data));
    return new Forecast(
        preparation, Stream.concat(perPrompt.stream(), Stream.of(generation)).toList());
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
