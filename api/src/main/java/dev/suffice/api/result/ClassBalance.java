package dev.suffice.api.result;

import java.util.List;
import java.util.Objects;

/**
 * How evenly the examples of a split are spread over the labels.
 *
 * @param labels labels that occur
 * @param effective effective number of labels: the exponential of the entropy of their shares, from
 *     1 (all examples have one label) to {@code labels} (all have equally many); Hill 1973,
 *     doi:10.2307/1934352
 * @param absent labels of the task without an example here
 * @param single labels with one example here
 */
public record ClassBalance(
    int labels,
    String largest,
    int largestSize,
    String smallest,
    int smallestSize,
    double effective,
    List<String> absent,
    List<String> single) {
  public ClassBalance {
    Objects.requireNonNull(largest, "largest");
    Objects.requireNonNull(smallest, "smallest");
    if (labels < 1 || smallestSize < 1 || largestSize < smallestSize || !(effective >= 1)) {
      throw new IllegalArgumentException(
          "Not a balance: %s labels, %s to %s, %s"
              .formatted(labels, smallestSize, largestSize, effective));
    }
    absent = List.copyOf(absent);
    single = List.copyOf(single);
  }
}
