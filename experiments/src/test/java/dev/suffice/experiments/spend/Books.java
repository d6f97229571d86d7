package dev.suffice.experiments.spend;

import dev.suffice.api.money.Money;
import java.util.HashMap;
import java.util.Map;

/** Reservations kept in memory, as a store would find them after a crash. */
final class Books implements SpendLog {
  final Map<Long, Money> booked = new HashMap<>();
  final Map<Long, Money> settled = new HashMap<>();

  @Override
  public synchronized void intend(long number, String model, Money most) {
    booked.put(number, most);
  }

  @Override
  public synchronized void settle(long number, Money cost) {
    booked.put(number, cost);
    settled.put(number, cost);
  }

  synchronized Money total() {
    return booked.values().stream().reduce(Money.ZERO, Money::plus);
  }
}
