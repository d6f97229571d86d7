package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Type;
import java.util.Optional;
import java.util.function.Function;

/**
 * A single value.
 *
 * @param expectation what is wanted, with an example
 * @param reader empty when the value is something else
 */
record ScalarForm<T>(String expectation, Function<Scalar, Optional<T>> reader, ObjectNode shape)
    implements Form<T> {
  @Override
  public Optional<T> read(Value value, String path, Reading reading) {
    Optional<T> read =
        value instanceof Scalar scalar && scalar.type() != Type.NULL
            ? reader.apply(scalar)
            : Optional.empty();
    if (read.isEmpty()) {
      Forms.refuse(value, path, expectation, reading);
    }
    return read;
  }

  @Override
  public ObjectNode schema() {
    return shape.deepCopy();
  }
}
