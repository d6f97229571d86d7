package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Schemas;
import dev.suffice.config.form.Written;
import java.util.Optional;

/** A word, or {@code {json: {schema: answer.schema.json}}}. */
final class AnswerFormForm implements Form<AnswerForm> {
  /** The second way to write it. */
  record JsonBlock(SchemaBlock json) {}

  /** The options of JSON. */
  record SchemaBlock(Written schema) {}

  private final Form<AnswerFormat> words = Forms.STANDARD.value(AnswerFormat.class);
  private final RecordForm<JsonBlock> blocks = Forms.STANDARD.record(JsonBlock.class);

  @Override
  public Optional<AnswerForm> read(Value value, String path, Reading reading) {
    if (value instanceof Mapping) {
      return blocks
          .read(value, path, reading)
          .map(block -> new AnswerForm(AnswerFormat.JSON, Optional.of(block.json().schema())));
    }
    return words.read(value, path, reading).map(word -> new AnswerForm(word, Optional.empty()));
  }

  @Override
  public String expectation() {
    return "one of text, label, json, or {json: {schema: answer.schema.json}}";
  }

  @Override
  public ObjectNode schema() {
    return Schemas.anyOf(words.schema(), blocks.schema());
  }
}
