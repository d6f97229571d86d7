package dev.suffice.api.model;

/**
 * Makes models of one {@code provider:} word.
 *
 * @param <O> the options, a record; its components are the YAML keys in lowerCamelCase
 */
public interface ModelProvider<O extends Record & ModelOptions> {
  /** The word in YAML. */
  String name();

  Class<O> optionsType();

  /** Makes a model of the kind the options tell. Opens and loads nothing yet. */
  Model create(O options);
}
