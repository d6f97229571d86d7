package dev.suffice.api.model;

/**
 * The longest call a model's options allow, whatever is asked. Repeated attempts that are billed
 * count as one long call.
 *
 * @param inputTokens most input, at least 1
 * @param outputTokens most output, reasoning included; at least 0
 * @param certain whether no call can have more input, by whatever vocabulary it is counted; if not,
 *     the limit is kept by an estimate
 */
public record TokenLimits(long inputTokens, long outputTokens, boolean certain) {
  /** Limits that are certain. */
  public TokenLimits(long inputTokens, long outputTokens) {
    this(inputTokens, outputTokens, true);
  }

  public TokenLimits {
    if (inputTokens < 1 || outputTokens < 0) {
      throw new IllegalArgumentException(
          "Not limits of a call: %s tokens in, %s out".formatted(inputTokens, outputTokens));
    }
  }
}
