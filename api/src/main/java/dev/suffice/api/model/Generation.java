package dev.suffice.api.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a language model gave back.
 *
 * @param text the answer, to the letter; may be empty
 * @param stableTokens input tokens of the prompt's stable start, cached or not
 * @param confidence how sure the model says it is, from 0 to 1; absent when it does not tell. A
 *     number to compare with others of the same model, not a probability
 * @param replayed whether it is what an earlier call gave, found again
 * @param serviceTime the time the answer took to make, waiting in our own queues excluded; an
 *     answer from a cache carries the time of the call that made it
 * @param retries the tries before, if any; their time is not in the service time
 */
public record Generation(
    String text,
    Usage usage,
    long stableTokens,
    Optional<Double> confidence,
    Duration serviceTime,
    boolean replayed,
    Optional<Retries> retries) {
  public Generation {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(retries, "retries");
    if (stableTokens < 0) {
      throw new IllegalArgumentException("stableTokens must not be negative: " + stableTokens);
    }
    if (serviceTime.isNegative()) {
      throw new IllegalArgumentException("serviceTime must not be negative: " + serviceTime);
    }
    if (confidence.filter(told -> !(told >= 0 && told <= 1)).isPresent()) {
      throw new IllegalArgumentException("A confidence is from 0 to 1: " + confidence.get());
    }
  }

  /** An answer made now. */
  public Generation(
      String text,
      Usage usage,
      long stableTokens,
      Optional<Double> confidence,
      Duration serviceTime) {
    this(text, usage, stableTokens, confidence, serviceTime, false, Optional.empty());
  }

  /** An answer made now, of a model that does not tell how sure it is. */
  public Generation(String text, Usage usage, long stableTokens, Duration serviceTime) {
    this(text, usage, stableTokens, Optional.empty(), serviceTime);
  }

  /** The same answer, found again. */
  public Generation asReplayed() {
    return new Generation(text, usage, stableTokens, confidence, serviceTime, true, retries);
  }

  /** The same answer, after tries that failed. */
  public Generation after(Retries failed) {
    return new Generation(
        text, usage, stableTokens, confidence, serviceTime, replayed, Optional.of(failed));
  }
}
