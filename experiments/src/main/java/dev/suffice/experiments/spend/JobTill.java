package dev.suffice.experiments.spend;

import dev.suffice.api.money.Money;
import java.util.Optional;

/** Pays for the training of models. Safe for any thread. */
public record JobTill(Budget budget) {
  /**
   * Reserves the dearest bill of a job; it is durable when this returns.
   *
   * @throws SpendLimitException when there is no room for it, and nothing in flight
   */
  public Budget.Reservation reserve(String model, Optional<Money> most) {
    return budget.reserve(model, most);
  }

  /** Books time on a machine that is there anyway. */
  public void book(Money cost) {
    budget.book(cost);
  }
}
