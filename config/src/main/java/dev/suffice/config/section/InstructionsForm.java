package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.task.Template;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Schemas;
import dev.suffice.config.form.Written;
import java.util.Optional;

/** A text, or {@code {file: prompts/route.md}}. */
final class InstructionsForm implements Form<Instructions> {
  /** The second way to write it. */
  record FileBlock(Written file) {}

  private static final Form<Template> TEMPLATES = Forms.STANDARD.value(Template.class);

  private final RecordForm<FileBlock> files = Forms.STANDARD.record(FileBlock.class);

  @Override
  public Optional<Instructions> read(Value value, String path, Reading reading) {
    if (value instanceof Mapping) {
      return files.read(value, path, reading).map(block -> new Instructions.FromFile(block.file()));
    }
    return TEMPLATES.read(value, path, reading).map(Instructions.Inline::new);
  }

  @Override
  public String expectation() {
    return "a text or {file: prompt.md}";
  }

  @Override
  public ObjectNode schema() {
    return Schemas.anyOf(Schemas.type("string"), files.schema());
  }
}
