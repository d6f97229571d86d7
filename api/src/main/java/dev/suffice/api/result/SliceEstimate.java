package dev.suffice.api.result;

import java.util.Objects;

/** A metric on the examples with one value of one slice field. */
public record SliceEstimate(String metric, String field, String value, Estimate estimate) {
  public SliceEstimate {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(estimate, "estimate");
  }
}
