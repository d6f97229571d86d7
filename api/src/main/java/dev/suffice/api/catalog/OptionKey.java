package dev.suffice.api.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * One key that a person may write among the options of something.
 *
 * @param key as written; a key within a block follows the block's with a dot between them
 * @param expectation what is to be written there, with its unit: {@code a duration such as 30 s}
 * @param isRequired whether it must be there; within a block, whether the block needs it
 * @param description what it is for and what holds when it is left out, in a sentence or two
 */
public record OptionKey(
    String key, String expectation, boolean isRequired, Optional<String> description) {
  public OptionKey {
    Objects.requireNonNull(expectation, "expectation");
    Objects.requireNonNull(description, "description");
    if (key.isBlank()) {
      throw new IllegalArgumentException("An option needs a key");
    }
  }
}
