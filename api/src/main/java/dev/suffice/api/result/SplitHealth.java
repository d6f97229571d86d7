package dev.suffice.api.result;

import java.util.Objects;
import java.util.Optional;

/**
 * One split of the data.
 *
 * @param examples how many it has
 * @param repeated how many of them repeat the text of an earlier one of the same split
 * @param lengths absent for an empty split
 * @param balance absent for an empty split and where answers are not labels
 */
public record SplitHealth(
    Place place,
    int examples,
    int repeated,
    Optional<TextLengths> lengths,
    Optional<ClassBalance> balance) {
  public SplitHealth {
    Objects.requireNonNull(place, "place");
    if (repeated < 0 || examples < repeated) {
      throw new IllegalArgumentException("%s of %s repeated".formatted(repeated, examples));
    }
    Objects.requireNonNull(lengths, "lengths");
    Objects.requireNonNull(balance, "balance");
  }
}
