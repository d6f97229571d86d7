package dev.suffice.strategies.recorded;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.recording.Recording;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.StrategyFactory;

/** Makes the strategy {@code recorded}. */
final class RecordedFactory implements StrategyFactory<RecordedOptions>, Described {
  @Override
  public String name() {
    return "recorded";
  }

  @Override
  public String description() {
    return "Answers or figures of an approach that was run elsewhere.";
  }

  @Override
  public Class<RecordedOptions> optionsType() {
    return RecordedOptions.class;
  }

  @Override
  public Strategy create(RecordedOptions options, StrategyContext context) {
    Recording recording = options.recording().orElseThrow();
    return recording instanceof Recording.Answers answers
        ? new RecordedStrategy(answers, context)
        : new NothingToAnswer(((Recording.Aggregate) recording).lifeCycle());
  }
}
