package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import java.util.Objects;

/**
 * How far the threshold of a claim can be moved after the run. All bounds hold together, at the
 * level for what is chosen with answers known.
 */
public sealed interface Reach {
  /** No threshold changes what holds: nothing was measured, or nothing has to be. */
  record Unmoved() implements Reach {}

  /**
   * In the claim's unit.
   *
   * @param certified the strictest threshold that holds
   * @param refuted every stricter threshold fails
   */
  record Thresholds(double certified, double refuted) implements Reach {}

  /**
   * Of a claim on costs that single requests decide: what an average request costs, but for what is
   * paid whatever it asks.
   *
   * @param least what it certainly costs
   * @param most what it certainly does not exceed
   * @param mean as projected; part of the bill
   * @param hangsOnVolume whether another volume changes what a request costs, by prefix caches;
   *     then these bounds hold at the planned volume alone
   */
  record Requests(Money least, Money most, Money mean, boolean hangsOnVolume) implements Reach {
    public Requests {
      Objects.requireNonNull(least, "least");
      Objects.requireNonNull(most, "most");
      Objects.requireNonNull(mean, "mean");
    }
  }

  /** Of a claim on costs that dedicated machines decide: the seconds an average request takes. */
  record Machines(double leastSeconds, double mostSeconds) implements Reach {}
}
