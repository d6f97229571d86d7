package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import java.util.Objects;

/**
 * What a run spent on model calls, at the experiment's prices.
 *
 * @param total all that is booked
 * @param possiblyBilled the part of it for calls whose usage was never seen, each at the most it
 *     can cost
 * @param unanswered how many calls those are
 * @param avoided what calls would have cost whose results were found again
 * @param avoidedCalls how many those are
 * @param earlier what the runs that this one continues had spent on models paid by the token
 */
public record Spend(
    Money total,
    Money possiblyBilled,
    long unanswered,
    Money avoided,
    long avoidedCalls,
    Money earlier) {
  public static final Spend NOTHING = of(Money.ZERO);

  public Spend {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(possiblyBilled, "possiblyBilled");
    Objects.requireNonNull(avoided, "avoided");
    Objects.requireNonNull(earlier, "earlier");
    if (possiblyBilled.compareTo(total) > 0 || unanswered < 0 || avoidedCalls < 0) {
      throw new IllegalArgumentException(
          "Not a spend: %s, %s of it possibly, %s calls"
              .formatted(total, possiblyBilled, unanswered));
    }
  }

  /** By a run that continues none, all of it seen. */
  public static Spend of(Money total) {
    return new Spend(total, Money.ZERO, 0, Money.ZERO, 0, Money.ZERO);
  }
}
