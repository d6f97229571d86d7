package dev.suffice.strategies.rag;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.strategy.PromptMaker;
import dev.suffice.api.strategy.Prompts;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.retrieve.Outlook;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Order;
import java.util.List;

/** Makes prompts with passages of the corpus for approaches of other strategies. */
record PassagePrompts(RetrieveOptions options, SupportedPrompts words, StrategyContext context)
    implements PromptMaker {
  /**
   * Passages that are found are stood in for by chunks of the corpus.
   *
   * @throws IllegalArgumentException when no document has the metadata that are asked for
   */
  @Override
  public PromptForecast forecast(TaskData data, List<Question> sample) {
    options.requireDocuments(data.corpus().documents());
    if (options.mode() == Mode.WHOLE_CORPUS) {
      return new PromptForecast(List.of(), List.of(), prepare(data));
    }
    var outlook = Outlook.over(data, options, context);
    return new PromptForecast(
        outlook.preparation(),
        outlook.search(sample),
        supported(new PassageSource.Likely(outlook.passages())));
  }

  @Override
  public Prompts prepare(TaskData data) {
    return supported(PassageSource.over(data, options, context));
  }

  private Prompts supported(PassageSource source) {
    return new Supported(words, source, options.order().orElse(Order.BEST_FIRST));
  }

  /** Prompts with what a source gives. */
  private record Supported(SupportedPrompts words, PassageSource source, Order order)
      implements Prompts {
    @Override
    public Prompt of(Question question) {
      return words.of(question, source.of(question), source.isStable());
    }

    @Override
    public List<Passage> bestFirst(Prompt prompt) {
      return order.arranged(prompt.passages());
    }

    @Override
    public PromptBuilder builder() {
      return words.builder();
    }

    @Override
    public List<String> lessons() {
      return source.lessons();
    }
  }
}
