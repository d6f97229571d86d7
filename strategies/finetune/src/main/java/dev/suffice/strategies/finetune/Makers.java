package dev.suffice.strategies.finetune;

import dev.suffice.api.strategy.PromptMaker;
import dev.suffice.api.strategy.PromptMakerFactory;
import dev.suffice.api.strategy.PromptOptions;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.strategy.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What makes prompts that hold more than a question, as far as it is installed. */
record Makers(Set<PromptMakerFactory<?>> factories) {
  /** Questions alone. */
  static final Makers NONE = new Makers(Set.of());

  Makers {
    factories = Set.copyOf(factories);
  }

  /** The records of their options, by the interfaces that options here hold them by. */
  Map<Class<?>, Class<? extends Record>> blocks() {
    var blocks = new HashMap<Class<?>, Class<? extends Record>>();
    factories.forEach(factory -> blocks.put(factory.port(), factory.optionsType()));
    return blocks;
  }

  /** A maker of such prompts. */
  PromptMaker of(PromptOptions options, Wording wording, StrategyContext context) {
    PromptMakerFactory<?> factory =
        factories.stream()
            .filter(one -> one.optionsType().isInstance(options))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nothing makes prompts of " + options));
    return create(factory, options, wording, context);
  }

  private static <O extends Record & PromptOptions> PromptMaker create(
      PromptMakerFactory<O> factory,
      PromptOptions options,
      Wording wording,
      StrategyContext context) {
    return factory.create(factory.optionsType().cast(options), wording, context);
  }
}
