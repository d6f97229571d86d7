package dev.suffice.api.schema;

import java.util.Objects;

/** A text is no JSON Schema. */
public final class InvalidSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String pointer;

  /**
   * @param pointer the place of what is wrong, as a JSON pointer (RFC 6901); empty for the whole
   * @param message what is wrong, for people
   */
  public InvalidSchemaException(String pointer, String message) {
    super(message);
    this.pointer = Objects.requireNonNull(pointer, "pointer");
  }

  /** Where in the schema it is wrong, as a JSON pointer. */
  public String pointer() {
    return pointer;
  }
}
