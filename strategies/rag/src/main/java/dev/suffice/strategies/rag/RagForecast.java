package dev.suffice.strategies.rag;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.chunk.Measure;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What an approach will take, from prompts built as it would build them, but without a model. */
record RagForecast(RagOptions options, SupportedPrompts prompts, StrategyContext context) {
  /**
   * The forecast from a sample.
   *
   * @throws IllegalArgumentException when the instructions name a field that no sampled row has
   */
  Forecast of(TaskData data, List<Question> sample) {
    List<Question> askable = prompts.builder().askable(sample);
    var maker = new PassagePrompts(options.retrieve(), prompts, context);
    PromptForecast expected = maker.forecast(data, askable);
    List<Prompt> likely = askable.stream().map(expected.likely()::of).toList();
    return expected.answeredBy(options.model(), likely, data).hinderedBy(lackOfRoom(likely.get(0)));
  }

  /** A corpus is never cut to fit. */
  private Optional<String> lackOfRoom(Prompt prompt) {
    OptionalLong most = context.mostInput(options.model());
    if (options.retrieve().mode() != Mode.WHOLE_CORPUS || most.isEmpty()) {
      return Optional.empty();
    }
    long tokens =
        prompt.messages().stream().mapToLong(message -> Measure.TOKENS.of(message.text())).sum();
    if (tokens <= most.getAsLong()) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "The whole corpus takes about %,d tokens, and a call of '%s' at most %,d. Narrow"
                + " corpus.files or where:, take a model with a longer context, or retrieve with"
                + " mode: hybrid.",
            tokens,
            options.model().value(),
            most.getAsLong()));
  }
}
