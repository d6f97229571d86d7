package dev.suffice.api.model;

/**
 * The longest call a model's options allow, whatever is asked. Repeated attempts that are billed
 * count as one long call.
 *
 * @param inputTokens most input, at least 1
 * @param outputTokens most output, reasoning included; at least 0
 */
public record TokenLimits(long inputTokens, long outputTokens) {
  public TokenLimits {
    if (inputTokens < 1 || outputTokens < 0) {
      throw new IllegalArgumentException(
          "Not limits of a call: %s tokens in, %s out".formatted(inputTokens, outputTokens));
    }
  }
}
