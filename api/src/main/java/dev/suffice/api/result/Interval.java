package dev.suffice.api.result;

/** A range that holds the true value with the stated confidence. */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
    }
  }
}
