package dev.suffice.strategies.prompting;

import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an approach will take, from prompts built as it would build them, but without a model:
 * nearest demonstrations are stood in for by as many fixed ones.
 */
final class PromptingForecast {
  /** Characters of an answer nobody has given an example of. */
  private static final double UNKNOWN_ANSWER = 200;

  private final PromptingOptions options;
  private final PromptBuilder prompts;
  private final long seed;

  PromptingForecast(PromptingOptions options, PromptBuilder prompts, long seed) {
    this.options = options;
    this.prompts = prompts;
    this.seed = seed;
  }

  /**
   * The forecast from a sample.
   *
   * @throws IllegalArgumentException when the instructions name a field that no sampled row has
   */
  Forecast of(TaskData data, List<Question> sample) {
    List<Question> askable =
        sample.stream().filter(asked -> prompts.canAsk(asked.fields().keySet())).toList();
    if (askable.isEmpty()) {
      throw new IllegalArgumentException(prompts.complaint(sample.get(0).fields().keySet()));
    }
    Call generation = generation(data, askable);
    return options
        .demonstrations()
        .flatMap(DemonstrationOptions::by)
        .map(by -> withSearch(by.value(), data, askable, generation))
        .orElseGet(() -> new Forecast(List.of(), List.of(generation)));
  }

  private Forecast withSearch(
      String embedder, TaskData data, List<Question> sample, Call generation) {
    double indexed = data.training().stream().mapToInt(example -> example.input().length()).sum();
    double asked =
        sample.stream().mapToInt(question -> question.input().length()).average().orElse(0);
    return new Forecast(
        List.of(new Call(embedder, data.training().size(), indexed, 0, 0)),
        List.of(new Call(embedder, 1, asked, 0, 0), generation));
  }

  private Call generation(TaskData data, List<Question> sample) {
    Demonstrator demonstrator = demonstrator(data);
    List<Prompt> built =
        sample.stream()
            .map(question -> prompt(question, demonstrator.forQuestion(question)))
            .toList();
    double stable = characters(built.stream().flatMap(this::stable)) / built.size();
    double all =
        characters(built.stream().flatMap(prompt -> prompt.messages().stream())) / built.size();
    return new Call(options.model().value(), 1, all, stable, answer(data));
  }

  private Demonstrator demonstrator(TaskData data) {
    if (options.demonstrations().isEmpty()) {
      return Demonstrator.NONE;
    }
    DemonstrationOptions wanted = options.demonstrations().get();
    Demonstrator fixed =
        FixedDemonstrations.choose(data.task(), data.training(), wanted.count(), seed);
    return wanted.by().isEmpty()
        ? fixed
        : question -> new Demonstrator.Shown(fixed.forQuestion(question).demonstrations(), false);
  }

  private Prompt prompt(Question question, Demonstrator.Shown shown) {
    return prompts.demonstrated(question, shown.demonstrations(), shown.stable());
  }

  private Stream<Message> stable(Prompt prompt) {
    return prompt.messages().stream().filter(Message::stable);
  }

  private static double characters(Stream<Message> messages) {
    return messages.mapToDouble(message -> message.text().length()).sum();
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
