package dev.suffice.config.section;

import dev.suffice.api.task.Template;
import dev.suffice.config.form.Written;

/** What {@code instructions:} says. */
public sealed interface Instructions {
  /** The text itself. */
  record Inline(Template template) implements Instructions {}

  /** A file that holds the text. */
  record FromFile(Written file) implements Instructions {}
}
