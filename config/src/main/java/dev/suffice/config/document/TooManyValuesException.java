package dev.suffice.config.document;

import dev.suffice.api.experiment.Location;

/** A document whose aliases multiply beyond the bound. */
final class TooManyValuesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Location location;

  TooManyValuesException(Location location, int most) {
    super("With its aliases followed the document has more than %,d values.".formatted(most));
    this.location = location;
  }

  Location location() {
    return location;
  }
}
