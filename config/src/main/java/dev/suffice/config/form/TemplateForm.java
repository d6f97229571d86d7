package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.task.Template;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import java.util.Optional;

/**
 * A text with places for data fields, or {@code {file: prompts/route.md}}, a file that holds it;
 * whoever reads the data checks that the fields exist.
 *
 * @param file empty where the text has to stand in the document itself
 */
record TemplateForm(Form<String> text, Optional<Form<FileBlock>> file) implements Form<Template> {
  /** The second way to write it. */
  record FileBlock(Written file) {}

  TemplateForm(Form<String> text, Form<FileBlock> file) {
    this(text, Optional.of(file));
  }

  /** The same without files. */
  TemplateForm inline() {
    return new TemplateForm(text, Optional.empty());
  }

  @Override
  public Optional<Template> read(Value value, String path, Reading reading) {
    Optional<Template> template = written(value, path, reading).map(Template::new);
    template.stream()
        .flatMap(read -> read.fields().stream())
        .forEach(field -> reading.mention(new Written(field, value.location(), path)));
    return template;
  }

  private Optional<String> written(Value value, String path, Reading reading) {
    return value instanceof Mapping && file.isPresent()
        ? file.get()
            .read(value, path, reading)
            .map(FileBlock::file)
            .flatMap(reading.sources()::text)
        : text.read(value, path, reading);
  }

  @Override
  public String expectation() {
    return file.isPresent() ? "a text, or {file: prompts/route.md}" : text.expectation();
  }

  @Override
  public ObjectNode schema() {
    return file.isPresent() ? Schemas.anyOf(text.schema(), file.get().schema()) : text.schema();
  }
}
