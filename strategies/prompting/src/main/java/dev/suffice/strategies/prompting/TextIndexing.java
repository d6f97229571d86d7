package dev.suffice.strategies.prompting;

import dev.suffice.api.strategy.TextIndexFactory;
import java.util.Set;

/** What finds training examples by their words, as far as it is installed. */
record TextIndexing(Set<TextIndexFactory> factories) {
  /** Nothing does. */
  static final TextIndexing NONE = new TextIndexing(Set.of());

  TextIndexing {
    factories = Set.copyOf(factories);
  }

  /**
   * What makes such indexes.
   *
   * @throws IllegalArgumentException when it is not installed
   */
  TextIndexFactory required() {
    return factories.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Demonstrations are found by words with the jar suffice-strategy-rag, which is"
                        + " not there; add it, or leave out `using`"));
  }
}
