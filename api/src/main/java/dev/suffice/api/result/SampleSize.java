package dev.suffice.api.result;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How many independent examples one requirement needs to be certified for an approach.
 *
 * @param requirement the requirement, with the slice's value where it speaks of one
 * @param available independent examples of the test set it speaks of
 * @param least enough if no answer falls short at all; absent where no number is
 * @param likely enough in four of five experiments for an approach that is halfway between what is
 *     asked and perfection; absent where that cannot be computed beforehand
 */
public record SampleSize(
    String requirement, int available, OptionalLong least, OptionalLong likely) {
  public SampleSize {
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(least, "least");
    Objects.requireNonNull(likely, "likely");
  }

  /** Whether even perfect answers would not be enough. */
  public boolean isTooSmall() {
    return least.isEmpty() || least.getAsLong() > available;
  }
}
