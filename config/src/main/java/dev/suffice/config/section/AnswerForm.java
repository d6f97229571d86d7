package dev.suffice.config.section;

import dev.suffice.api.task.AnswerFormat;
import dev.suffice.config.form.Written;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code answer-format:} says.
 *
 * @param schema the file with the JSON Schema of the answers; goes with JSON
 */
public record AnswerForm(AnswerFormat format, Optional<Written> schema) {
  public AnswerForm {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(schema, "schema");
  }
}
