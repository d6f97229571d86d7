package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Scalar;
import java.util.Optional;
import java.util.function.Function;

/**
 * A single value.
 *
 * @param expectation what is wanted, with an example
 * @param reader empty when the value is something else
 * @param hint what is wanted in place of a value that was refused, where that is plain
 */
record ScalarForm<T>(
    String expectation,
    Function<Scalar, Optional<T>> reader,
    Function<Scalar, Optional<String>> hint,
    ObjectNode shape)
    implements Form<T> {
  ScalarForm(String expectation, Function<Scalar, Optional<T>> reader, ObjectNode shape) {
    this(expectation, reader, refused -> Optional.empty(), shape);
  }

  @Override
  public Optional<T> read(Value value, String path, Reading reading) {
    Optional<T> read =
        value instanceof Scalar scalar && scalar.type() != Value.Type.NULL
            ? reader.apply(scalar)
            : Optional.empty();
    if (read.isEmpty()) {
      Forms.refuse(value, path, wanted(value), reading);
    }
    return read;
  }

  private String wanted(Value refused) {
    return refused instanceof Scalar scalar ? hint.apply(scalar).orElse(expectation) : expectation;
  }

  @Override
  public ObjectNode schema() {
    return shape.deepCopy();
  }
}
