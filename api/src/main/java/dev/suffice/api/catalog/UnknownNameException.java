package dev.suffice.api.catalog;

import java.util.Collection;

/** A name that no entry of a {@link Catalog} has; the message says what exists and what is near. */
public final class UnknownNameException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String name;

  public UnknownNameException(String kind, String name, Collection<String> known) {
    this("There is no %s '%s'. %s".formatted(kind, name, Suggestion.remedy(name, known)), name);
  }

  private UnknownNameException(String message, String name) {
    super(message);
    this.name = name;
  }

  /** A name that an entry would have whose artifact is not on the class path. */
  static UnknownNameException lacking(String kind, String name, String artifact) {
    return new UnknownNameException(
        "The %s '%s' comes with %s, which is not on the class path".formatted(kind, name, artifact),
        name);
  }

  /** The name that was asked for. */
  public String name() {
    return name;
  }
}
