package dev.suffice.api.result;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Latency of the trials of one approach, retries included.
 *
 * @param n trials it rests on
 * @param firstTry the same without retries; absent where nothing was tried again
 */
public record LatencySummary(
    Duration mean, Duration p50, Duration p95, Duration p99, int n, Optional<FirstTry> firstTry) {
  public LatencySummary {
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(p50, "p50");
    Objects.requireNonNull(p95, "p95");
    Objects.requireNonNull(p99, "p99");
    Objects.requireNonNull(firstTry, "firstTry");
  }

  /** Where nothing was tried again. */
  public LatencySummary(Duration mean, Duration p50, Duration p95, Duration p99, int n) {
    this(mean, p50, p95, p99, n, Optional.empty());
  }

  /**
   * The latency as it would be if every call succeeded at its first try.
   *
   * @param retries tries that failed and were made again, in all trials together
   */
  public record FirstTry(int retries, Duration p50, Duration p95, Duration p99) {
    public FirstTry {
      if (retries < 1) {
        throw new IllegalArgumentException("retries must be positive: " + retries);
      }
      Objects.requireNonNull(p50, "p50");
      Objects.requireNonNull(p95, "p95");
      Objects.requireNonNull(p99, "p99");
    }
  }
}
