package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.task.Template;
import dev.suffice.config.document.Value;
import java.util.Optional;

/** A text with places for data fields; whoever reads the data checks that they exist. */
record TemplateForm(Form<String> text) implements Form<Template> {
  @Override
  public Optional<Template> read(Value value, String path, Reading reading) {
    Optional<Template> template = text.read(value, path, reading).map(Template::new);
    template.stream()
        .flatMap(read -> read.fields().stream())
        .forEach(field -> reading.mention(new Written(field, value.location(), path)));
    return template;
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
