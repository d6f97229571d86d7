package dev.suffice.experiments.spend;

import dev.suffice.api.money.Money;

/** Where reservations survive a crash. Safe for any thread. */
public interface SpendLog {
  /**
   * Keeps the intent to make a call; it is durable when this returns.
   *
   * @param number of the call within the run
   * @param most the dearest bill it can have
   * @throws dev.suffice.api.run.StoreException when it cannot be kept; the call must not be made
   */
  void intend(long number, String model, Money most);

  /** Keeps what a call cost. Need not be durable at once: until then the reservation stands. */
  void settle(long number, Money cost);
}
