package dev.suffice.api.model;

import java.time.Duration;

/**
 * How long a call usually takes: an assumption for estimates, never for results.
 *
 * @param perCall fixed part
 * @param perInputToken part per input token that is not cached
 * @param perOutputToken part per output token
 */
public record Pace(Duration perCall, Duration perInputToken, Duration perOutputToken) {
  public Pace {
    if (perCall.isNegative() || perInputToken.isNegative() || perOutputToken.isNegative()) {
      throw new IllegalArgumentException("A pace must not be negative");
    }
  }

  /** How long a call of this size usually takes. */
  public Duration of(long inputTokens, long outputTokens) {
    return perCall
        .plus(perInputToken.multipliedBy(inputTokens))
        .plus(perOutputToken.multipliedBy(outputTokens));
  }
}
