package dev.suffice.api.model;

import java.time.Duration;

/**
 * Makes models of one {@code provider:} word.
 *
 * @param <O> the options, a record; its components are the YAML keys in lowerCamelCase
 */
public interface ModelProvider<O extends Record & ModelOptions> {
  /** The word in YAML. */
  String name();

  Class<O> optionsType();

  /**
   * Makes a model of the kind the options tell. Opens and loads nothing yet.
   *
   * @param timeout longest time for one call, where a call can be given up; positive
   */
  Model create(O options, Duration timeout);
}
