package dev.suffice.api.trial;

import dev.suffice.api.model.Retries;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Price;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One metered call of a model.
 *
 * @param model name of the declared model
 * @param stableTokens input tokens of the prompt's stable start, cached or not
 * @param serviceTime what the call took, or had taken when its result was replayed
 * @param replayed whether the result came from earlier work instead of a new call
 * @param batched whether it went in a batch: then it is paid at batch prices, and nobody knows what
 *     time it took by itself
 * @param retries the tries before this one, if any; their time is not in the service time
 */
public record ModelCall(
    String model,
    Usage usage,
    long stableTokens,
    Duration serviceTime,
    boolean replayed,
    boolean batched,
    Optional<Retries> retries) {
  public ModelCall {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(retries, "retries");
    if (stableTokens < 0 || serviceTime.isNegative()) {
      throw new IllegalArgumentException("Not a call: %s, %s".formatted(stableTokens, serviceTime));
    }
  }

  /** A call that was answered at once. */
  public ModelCall(
      String model, Usage usage, long stableTokens, Duration serviceTime, boolean replayed) {
    this(model, usage, stableTokens, serviceTime, replayed, Optional.empty());
  }

  /** A call that was answered at once, at last. */
  public ModelCall(
      String model,
      Usage usage,
      long stableTokens,
      Duration serviceTime,
      boolean replayed,
      Optional<Retries> retries) {
    this(model, usage, stableTokens, serviceTime, replayed, false, retries);
  }

  /** A call that went in a batch. */
  public static ModelCall batched(String model, Usage usage, long stableTokens, boolean replayed) {
    return new ModelCall(
        model, usage, stableTokens, Duration.ZERO, replayed, true, Optional.empty());
  }

  /** The same, found again and charged as if it had been made. */
  public ModelCall asReplayed() {
    return new ModelCall(model, usage, stableTokens, serviceTime, true, batched, retries);
  }

  /**
   * What it costs; absent as in {@link Price#ofCall}.
   *
   * @param price of its model
   */
  public Optional<Money> cost(Price price) {
    return (batched ? price.whenWaiting() : price).ofCall(usage, serviceTime);
  }

  /** What it took from the first try on. */
  public Duration total() {
    return retries.map(Retries::time).orElse(Duration.ZERO).plus(serviceTime);
  }
}
