package dev.suffice.api.experiment;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How fast a model may be called, as its vendor allows.
 *
 * @param concurrency calls at the same time; absent: found out, from few to as many as the server
 *     bears
 * @param requestsPerMinute absent: no limit
 * @param tokensPerMinute input and output together; absent: no limit
 */
public record CallLimits(
    OptionalInt concurrency, OptionalLong requestsPerMinute, OptionalLong tokensPerMinute) {
  /** As many as the server bears. */
  public static final CallLimits NONE =
      new CallLimits(OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty());

  public CallLimits {
    if (concurrency.isPresent() && concurrency.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "concurrency must be at least 1: " + concurrency.getAsInt());
    }
    requirePositive("requests-per-minute", requestsPerMinute);
    requirePositive("tokens-per-minute", tokensPerMinute);
  }

  private static void requirePositive(String name, OptionalLong limit) {
    if (limit.isPresent() && limit.getAsLong() < 1) {
      throw new IllegalArgumentException(
          "%s must be at least 1: %s".formatted(name, limit.getAsLong()));
    }
  }
}
