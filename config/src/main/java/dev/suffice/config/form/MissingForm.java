package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Value;
import java.util.Optional;

/** A block that belongs to a part which is not installed: nothing can be written there. */
final class MissingForm implements Form<Object> {
  @Override
  public Optional<Object> read(Value value, String path, Reading reading) {
    reading.problem(
        value,
        path,
        "What reads this is not installed.",
        "Put its jar on the class path (docs/library.md), or remove the key.");
    return Optional.empty();
  }

  @Override
  public String expectation() {
    return "nothing, as what reads it is not installed";
  }

  @Override
  public ObjectNode schema() {
    return Schemas.nothing();
  }
}
