package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.ModelFile;
import dev.suffice.config.document.Value;
import java.util.Optional;

/** The name of a file that a model is made from, looked up at once. */
record ModelFileForm(Form<Written> names) implements Form<ModelFile> {
  @Override
  public Optional<ModelFile> read(Value value, String path, Reading reading) {
    return names.read(value, path, reading).flatMap(reading.sources()::modelFile);
  }

  @Override
  public String expectation() {
    return "the name of a file";
  }

  @Override
  public ObjectNode schema() {
    return names.schema();
  }
}
