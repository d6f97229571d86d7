package dev.suffice.experiments.cost;

import dev.suffice.api.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * What an approach is expected to take, from its forecast alone: nothing was called yet.
 *
 * @param preparation of preparing it once
 * @param trial of one trial
 * @param total bill over the horizon
 * @param least a bill it will not go below: half the input, no output at all, machines four times
 *     as fast
 * @param obstacle why it cannot be run at all, where that is plain
 */
public record Expectation(
    Effort preparation, Effort trial, Money total, Money least, Optional<String> obstacle) {
  public Expectation {
    Objects.requireNonNull(preparation, "preparation");
    Objects.requireNonNull(trial, "trial");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(least, "least");
    Objects.requireNonNull(obstacle, "obstacle");
  }

  /** Of an approach that nothing is known to stand in the way of. */
  public Expectation(Effort preparation, Effort trial, Money total, Money least) {
    this(preparation, trial, total, least, Optional.empty());
  }

  /**
   * What some work takes of models.
   *
   * @param calls may be a fraction, on average
   * @param tokens input and output
   * @param spend money for the calls
   */
  public record Effort(double calls, double tokens, Money spend) {
    public static final Effort NONE = new Effort(0, 0, Money.ZERO);

    public Effort {
      if (!(calls >= 0 && tokens >= 0) || spend.usd().signum() < 0) {
        throw new IllegalArgumentException(
            "Not an effort: %s calls, %s tokens, %s".formatted(calls, tokens, spend));
      }
    }

    public Effort plus(Effort other) {
      return new Effort(calls + other.calls, tokens + other.tokens, spend.plus(other.spend));
    }

    public Effort times(long times) {
      return new Effort(calls * times, tokens * times, spend.times(times));
    }
  }
}
