package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.document.Value;
import java.util.Optional;

/** The name of a file of rows, read at once. */
record RowsFileForm(Form<Written> names) implements Form<RowsFile> {
  @Override
  public Optional<RowsFile> read(Value value, String path, Reading reading) {
    return names.read(value, path, reading).flatMap(reading.sources()::rows);
  }

  @Override
  public String expectation() {
    return names.expectation();
  }

  @Override
  public ObjectNode schema() {
    return names.schema();
  }
}
