package dev.suffice.api.model;

import java.time.Duration;
import java.util.Objects;

/**
 * What a language model gave back.
 *
 * @param text the answer, to the letter; may be empty
 * @param stableTokens input tokens of the prompt's stable start, cached or not
 * @param serviceTime the time the answer took to make, waiting in our own queues excluded; an
 *     answer from a cache carries the time of the call that made it
 */
public record Generation(String text, Usage usage, long stableTokens, Duration serviceTime) {
  public Generation {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(usage, "usage");
    if (stableTokens < 0) {
      throw new IllegalArgumentException("stableTokens must not be negative: " + stableTokens);
    }
    if (serviceTime.isNegative()) {
      throw new IllegalArgumentException("serviceTime must not be negative: " + serviceTime);
    }
  }
}
