package dev.suffice.api.strategy;

/**
 * Makes prompts of one kind for approaches of other parts.
 *
 * @param <O> the options, a record; its components are the YAML keys in lowerCamelCase
 */
public interface PromptMakerFactory<O extends Record & PromptOptions> {
  /** The interface by which other parts hold the options. */
  Class<? extends PromptOptions> port();

  /** The record of its options, whose constructor refuses nonsense. */
  Class<O> optionsType();

  /** Makes a maker. Calls no model and reads no data yet. */
  PromptMaker create(O options, Wording wording, StrategyContext context);
}
