package dev.suffice.api.result;

import java.util.Collections;
import java.util.List;

/**
 * Examples that ask the same: equal texts, passages given along included, but for white space and
 * the composition of letters.
 *
 * @param examples at least two, in the order of the data
 */
public record SameTexts(List<PlacedExample> examples) {
  public SameTexts {
    examples = List.copyOf(examples);
    if (examples.size() < 2) {
      throw new IllegalArgumentException("One text is not a repetition");
    }
  }

  /** Whether some of them have no acceptable answer in common. */
  public boolean isConflict() {
    List<String> first = examples.get(0).example().expected();
    return examples.stream()
        .anyMatch(other -> Collections.disjoint(first, other.example().expected()));
  }

  /** How many of them are in one place. */
  public int count(Place place) {
    return (int) examples.stream().filter(one -> one.place() == place).count();
  }
}
