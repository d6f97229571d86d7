package dev.suffice.api.result;

import java.util.Objects;

/**
 * A monthly volume at which two approaches cost the same over the horizon.
 *
 * @param cheaperBelow id of the approach that is cheaper at fewer requests
 * @param cheaperAbove id of the approach that is cheaper at more requests
 */
public record BreakEven(String cheaperBelow, String cheaperAbove, long requestsPerMonth) {
  public BreakEven {
    Objects.requireNonNull(cheaperBelow, "cheaperBelow");
    Objects.requireNonNull(cheaperAbove, "cheaperAbove");
  }
}
