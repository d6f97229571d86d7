package dev.suffice.api.strategy;

import java.util.Map;

/**
 * Makes strategies of one {@code strategy:} word.
 *
 * @param <O> the options, a record; its components are the YAML keys in lowerCamelCase
 */
public interface StrategyFactory<O extends Record & StrategyOptions> {
  /** The word in YAML. */
  String name();

  /** The record of its options, whose constructor refuses nonsense. */
  Class<O> optionsType();

  /**
   * Records that are written where a component of the options, or of a block in them, has the type
   * of an interface: those of other parts, as far as they are installed.
   */
  default Map<Class<?>, Class<? extends Record>> blocks() {
    return Map.of();
  }

  /** Makes a strategy. Calls no model and reads no data yet. */
  Strategy create(O options, StrategyContext context);
}
