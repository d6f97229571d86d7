package dev.suffice.api.result;

import dev.suffice.api.task.Example;
import java.util.Objects;

/** An example and where in the data it is. */
public record PlacedExample(Place place, Example example) {
  public PlacedExample {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(example, "example");
  }
}
