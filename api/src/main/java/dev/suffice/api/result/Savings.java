package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import java.util.Objects;

/**
 * What an adaptive evaluation did not take, against a fixed one of the same file: estimated from
 * what the approaches took per trial, or were expected to, and what judges took per answer.
 *
 * @param trials not made
 * @param calls of models
 * @param tokens input and output
 * @param spend at the experiment's prices
 */
public record Savings(long trials, long calls, long tokens, Money spend) {
  public static final Savings NONE = new Savings(0, 0, 0, Money.ZERO);

  public Savings {
    Objects.requireNonNull(spend, "spend");
    if (trials < 0 || calls < 0 || tokens < 0) {
      throw new IllegalArgumentException(
          "Not savings: %s trials, %s calls, %s tokens".formatted(trials, calls, tokens));
    }
  }
}
