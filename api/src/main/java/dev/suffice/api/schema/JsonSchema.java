package dev.suffice.api.schema;

import java.util.Optional;

/** A JSON Schema that values are held against. Safe for any thread. */
@FunctionalInterface
public interface JsonSchema {
  /**
   * The first thing that is wrong with a value; absent when it is valid.
   *
   * @param json the value as JSON
   */
  Optional<String> violation(String json);
}
