package dev.suffice.api.result;

/** A range that holds the true value with the stated confidence. */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
    }
  }

  /** Whether a value lies in it. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }

  /** The smallest interval that holds this one and a value. */
  public Interval with(double value) {
    return new Interval(Math.min(low, value), Math.max(high, value));
  }
}
