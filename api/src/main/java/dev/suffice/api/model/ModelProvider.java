package dev.suffice.api.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes models of one {@code provider:} word.
 *
 * @param <O> the options, a record; its components are the YAML keys in lowerCamelCase
 */
public interface ModelProvider<O extends Record & ModelOptions> {
  /** The word in YAML. */
  String name();

  /** The record of its options, whose constructor refuses nonsense. */
  Class<O> optionsType();

  /**
   * Refuses options that are well-formed but cannot be used here, such as the name of a model that
   * this provider does not have. Asked while a file is read whose models are to be called.
   *
   * @throws IllegalArgumentException whose message begins with the key it speaks of
   */
  default void requireUsable(O options) {}

  /**
   * Asks the server of a model for the day on which it is switched off; a request free of charge.
   *
   * @param timeout longest time for it; positive
   * @return empty: none is announced, or servers of this provider do not tell
   * @throws ModelFaultException when the server cannot be asked
   * @throws AnswerFailureException when it does not answer in time
   */
  default Optional<LocalDate> shutdown(O options, Duration timeout) {
    return Optional.empty();
  }

  /**
   * Makes a model of the kind the options tell. Opens and loads nothing yet.
   *
   * @param timeout longest time for one call, where a call can be given up; positive
   */
  Model create(O options, Duration timeout);
}
