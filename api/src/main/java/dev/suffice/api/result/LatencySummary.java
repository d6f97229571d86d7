package dev.suffice.api.result;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Latency of the trials of one approach, retries included.
 *
 * @param n trials it rests on
 * @param firstTry the same without retries; absent where nothing was tried again
 * @param parts what the time went by for; absent where no trial tells
 */
public record LatencySummary(
    Duration mean,
    Duration p50,
    Duration p95,
    Duration p99,
    int n,
    Optional<FirstTry> firstTry,
    Optional<Parts> parts) {
  public LatencySummary {
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(p50, "p50");
    Objects.requireNonNull(p95, "p95");
    Objects.requireNonNull(p99, "p99");
    Objects.requireNonNull(firstTry, "firstTry");
    Objects.requireNonNull(parts, "parts");
  }

  /** Where nothing was tried again, and nobody knows what the time went by for. */
  public LatencySummary(Duration mean, Duration p50, Duration p95, Duration p99, int n) {
    this(mean, p50, p95, p99, n, Optional.empty(), Optional.empty());
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

  /**
   * What the time of an answer went by for, retries left out: means over the answers that were
   * timed here and made with models alone. Where an answer's calls ran at the same time, each
   * counts in full.
   *
   * @param languageModels in language models
   * @param otherModels in other models: embedding and reranking
   * @param rest in no model: search, and what else the approach does itself
   * @param n answers it rests on
   */
  public record Parts(Duration languageModels, Duration otherModels, Duration rest, int n) {
    public Parts {
      Objects.requireNonNull(languageModels, "languageModels");
      Objects.requireNonNull(otherModels, "otherModels");
      Objects.requireNonNull(rest, "rest");
      if (n < 1) {
        throw new IllegalArgumentException("n must be positive: " + n);
      }
    }
  }
}
