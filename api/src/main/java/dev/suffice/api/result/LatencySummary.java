package dev.suffice.api.result;

import java.time.Duration;
import java.util.Objects;

/**
 * Latency of the trials of one approach.
 *
 * @param n trials it rests on
 */
public record LatencySummary(Duration mean, Duration p50, Duration p95, Duration p99, int n) {
  public LatencySummary {
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(p50, "p50");
    Objects.requireNonNull(p95, "p95");
    Objects.requireNonNull(p99, "p99");
  }
}
