package dev.suffice.api.task;

import java.util.Objects;

/**
 * One possible answer of a classification.
 *
 * @param name what an answer must be; not blank
 * @param description what it means, in words a model can use; equals the name when nobody wrote one
 */
public record Label(String name, String description) {
  public Label {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A label must not be blank");
    }
    Objects.requireNonNull(description, "description");
  }

  /** A label without a description. */
  public static Label named(String name) {
    return new Label(name, name);
  }
}
