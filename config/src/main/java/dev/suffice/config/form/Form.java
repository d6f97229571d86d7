package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Value;
import java.util.Optional;

/**
 * How values of one Java type are written in YAML. Immutable; safe for any thread.
 *
 * @param <T> what is read
 */
public interface Form<T> {
  /** Reads a value; when it is wrong, the reading is told why and the result is empty. */
  Optional<T> read(Value value, String path, Reading reading);

  /** What is wanted, to follow "write" or "with": {@code a duration such as 30 s}. */
  String expectation();

  /** A JSON Schema of what {@link #read} accepts; a new node each time. */
  ObjectNode schema();

  /** The schema inside a grid, where a list stands for one variant per item. */
  default ObjectNode gridSchema() {
    return Schemas.anyOf(schema(), Schemas.listOf(schema(), 1));
  }

  /** Whether one value is written as a list. */
  default boolean isList() {
    return false;
  }
}
