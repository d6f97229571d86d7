package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import java.util.Objects;

/**
 * What a judge took in one run. It is part of what the run spent, and of no approach's bill.
 *
 * @param verdicts that it gave in this run
 * @param unreadable how often it gave none that could be read, asked twice
 * @param calls of its model
 * @param replayed calls that were not made because their results were found again
 * @param cost of the calls that were made
 */
public record JudgeBill(
    long verdicts,
    long unreadable,
    long calls,
    long replayed,
    long inputTokens,
    long outputTokens,
    Money cost) {
  public static final JudgeBill NONE = new JudgeBill(0, 0, 0, 0, 0, 0, Money.ZERO);

  public JudgeBill {
    Objects.requireNonNull(cost, "cost");
  }

  /** Both together. */
  public JudgeBill plus(JudgeBill other) {
    return new JudgeBill(
        verdicts + other.verdicts,
        unreadable + other.unreadable,
        calls + other.calls,
        replayed + other.replayed,
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        cost.plus(other.cost));
  }
}
