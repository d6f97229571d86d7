package dev.suffice.experiments.decide;

import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Simplicity;

/** An approach as a candidate for the recommendation. */
record Offer(String approach, Simplicity simplicity, Money total) {
  Offer at(Money other) {
    return new Offer(approach, simplicity, other);
  }
}
