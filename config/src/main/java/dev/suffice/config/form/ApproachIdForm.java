package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.config.document.Value;
import java.util.Optional;

/** The id of another approach; checked when all of them are read. */
record ApproachIdForm(Form<String> text) implements Form<ApproachId> {
  @Override
  public Optional<ApproachId> read(Value value, String path, Reading reading) {
    Optional<String> read = text.read(value, path, reading);
    read.ifPresent(id -> reading.mentionApproach(new Written(id, value.location(), path)));
    return read.map(ApproachId::new);
  }

  @Override
  public String expectation() {
    return text.expectation();
  }

  @Override
  public ObjectNode schema() {
    return text.schema();
  }
}
