package dev.suffice.api.comparison;

import java.util.Objects;

/**
 * What the approach in production is held against.
 *
 * @param snapshot an earlier run
 * @param approach id of the approach that was in production then
 * @param metric what is compared
 * @param margin by how much it may have become worse, as a difference of means in [0, 1)
 */
public record Baseline(Snapshot snapshot, String approach, String metric, double margin) {
  public Baseline {
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(metric, "metric");
    if (!(margin >= 0 && margin < 1)) {
      throw new IllegalArgumentException("A margin lies from 0 to 1: " + margin);
    }
  }
}
