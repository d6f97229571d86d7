package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.ModelKind;
import dev.suffice.config.document.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A name that must be declared under {@code models:}; whoever reads an approach checks it. */
record ModelNameForm<T>(Form<String> name, Set<ModelKind> kinds, Function<String, T> maker)
    implements Form<T> {
  @Override
  public Optional<T> read(Value value, String path, Reading reading) {
    Optional<String> read = name.read(value, path, reading);
    read.ifPresent(model -> reading.mention(new Reference(model, kinds, value.location(), path)));
    return read.map(maker);
  }

  @Override
  public String expectation() {
    return name.expectation();
  }

  @Override
  public ObjectNode schema() {
    return name.schema();
  }
}
