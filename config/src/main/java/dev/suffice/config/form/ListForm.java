package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of values of one form. */
record ListForm<T>(Form<T> items) implements Form<List<T>> {
  @Override
  public Optional<List<T>> read(Value value, String path, Reading reading) {
    if (!(value instanceof Sequence sequence)) {
      Forms.refuse(value, path, example(value) + expectation(), reading);
      return Optional.empty();
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      items.read(sequence.items().get(i), Paths.item(path, i), reading).ifPresent(read::add);
    }
    boolean complete = read.size() == sequence.items().size();
    return complete ? Optional.of(List.copyOf(read)) : Optional.empty();
  }

  /** A single value is often meant as the only one. */
  private static String example(Value value) {
    return value instanceof Scalar scalar && scalar.type() != Value.Type.NULL
        ? "[%s], ".formatted(scalar.written())
        : "";
  }

  @Override
  public String expectation() {
    return "a list in brackets, each item " + items.expectation();
  }

  @Override
  public ObjectNode schema() {
    return Schemas.listOf(items.schema(), 0);
  }

  @Override
  public boolean isList() {
    return true;
  }
}
