package dev.suffice.experiments.answer;

import java.util.Optional;

/** Finds the value of an answer in a text. Safe for any thread. */
@FunctionalInterface
interface ValueFinder {
  /**
   * The value; absent when there is none in the wanted format.
   *
   * @param said without white space around it; not empty
   */
  Optional<String> in(String said);
}
