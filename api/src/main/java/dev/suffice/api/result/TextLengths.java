package dev.suffice.api.result;

/**
 * How long the inputs of a split are, in characters (Unicode code points).
 *
 * @param percentile95 19 of 20 inputs are no longer
 */
public record TextLengths(int shortest, int median, int percentile95, int longest) {
  public TextLengths {
    if (shortest < 0 || median < shortest || percentile95 < median || longest < percentile95) {
      throw new IllegalArgumentException(
          "Not lengths in order: %s, %s, %s, %s"
              .formatted(shortest, median, percentile95, longest));
    }
  }
}
