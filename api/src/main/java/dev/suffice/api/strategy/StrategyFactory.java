package dev.suffice.api.strategy;

/**
 * Makes strategies of one {@code strategy:} word.
 *
 * @param <O> the options, a record; its components are the YAML keys in lowerCamelCase
 */
public interface StrategyFactory<O extends Record & StrategyOptions> {
  /** The word in YAML. */
  String name();

  Class<O> optionsType();

  /** Makes a strategy. Calls no model and reads no data yet. */
  Strategy create(O options, StrategyContext context);
}
