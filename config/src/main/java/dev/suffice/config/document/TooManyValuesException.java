package dev.suffice.config.document;

import dev.suffice.api.experiment.Location;
import java.util.Locale;

/** A document whose aliases multiply beyond the bound. */
final class TooManyValuesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Location location;

  TooManyValuesException(Location location, int most) {
    super(
        String.format(
            Locale.ROOT, "With its aliases followed the document has more than %,d values.", most));
    this.location = location;
  }

  Location location() {
    return location;
  }
}
