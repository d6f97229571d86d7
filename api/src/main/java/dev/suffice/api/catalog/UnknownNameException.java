package dev.suffice.api.catalog;

import java.util.Collection;

/** A name that no entry of a {@link Catalog} has; the message says what exists and what is near. */
public final class UnknownNameException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String name;

  public UnknownNameException(String kind, String name, Collection<String> known) {
    super("There is no %s '%s'. %s".formatted(kind, name, Suggestion.remedy(name, known)));
    this.name = name;
  }

  /** The name that was asked for. */
  public String name() {
    return name;
  }
}
