package dev.suffice.strategies.rag;

import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.chunk.Measure;
import dev.suffice.strategies.rag.retrieve.Outlook;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an approach will take, from prompts built as it would build them, but without a model:
 * passages that are found are stood in for by chunks of the corpus.
 */
final class RagForecast {
  /** Characters of an answer nobody has given an example of. */
  private static final double UNKNOWN_ANSWER = 200;

  private final RagOptions options;
  private final SupportedPrompts prompts;
  private final StrategyContext context;

  RagForecast(RagOptions options, SupportedPrompts prompts, StrategyContext context) {
    this.options = options;
    this.prompts = prompts;
    this.context = context;
  }

  /**
   * The forecast from a sample.
   *
   * @throws IllegalArgumentException when the instructions name a field that no sampled row has, or
   *     when the corpus does not fit into a call of the model
   */
  Forecast of(TaskData data, List<Question> sample) {
    List<Question> askable =
        sample.stream().filter(asked -> prompts.canAsk(asked.fields().keySet())).toList();
    if (askable.isEmpty()) {
      throw new IllegalArgumentException(prompts.complaint(sample.get(0).fields().keySet()));
    }
    if (options.retrieve().mode() == Mode.WHOLE_CORPUS) {
      var everything =
          PassageSource.Everything.of(data.corpus().documents(), options.retrieve().constants());
      Call generation = generation(data, askable, everything.passages(), true);
      return new Forecast(List.of(), List.of(generation));
    }
    var outlook = Outlook.over(data, options.retrieve(), context);
    List<Call> request = new ArrayList<>(outlook.search(askable));
    request.add(generation(data, askable, outlook.passages(), false));
    return new Forecast(outlook.preparation(), request);
  }

  private Call generation(
      TaskData data, List<Question> sample, List<Passage> passages, boolean stable) {
    List<Prompt> built =
        sample.stream().map(question -> prompts.of(question, passages, stable)).toList();
    if (stable) {
      requireRoom(built.get(0));
    }
    double always =
        characters(
            built.stream().flatMap(prompt -> prompt.messages().stream().filter(Message::stable)));
    double all = characters(built.stream().flatMap(prompt -> prompt.messages().stream()));
    return new Call(
        options.model().value(), 1, all / built.size(), always / built.size(), answer(data));
  }

  /** A corpus is never cut to fit. */
  private void requireRoom(Prompt prompt) {
    long most =
        context.limits(options.model()).map(TokenLimits::inputTokens).orElse(Long.MAX_VALUE);
    long tokens =
        prompt.messages().stream().mapToLong(message -> Measure.TOKENS.of(message.text())).sum();
    if (tokens > most) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The whole corpus takes about %,d tokens, and a call of '%s' at most %,d. Narrow"
                  + " corpus.files or where:, take a model with a longer context, or retrieve with"
                  + " mode: hybrid.",
              tokens,
              options.model().value(),
              most));
    }
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
