package dev.suffice.experiments.decide;

import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Simplicity;
import java.math.BigDecimal;

/**
 * An approach as a candidate for the recommendation.
 *
 * @param repriceable the part of the total that follows the prices of models
 */
record Offer(String approach, Simplicity simplicity, Money total, Money repriceable) {
  /** The same at another total. */
  Offer at(Money other) {
    return new Offer(approach, simplicity, other, repriceable);
  }

  /** The same if all prices of its models were so many times what they are. */
  Offer atPrices(BigDecimal factor) {
    return at(total.plus(repriceable.times(factor.subtract(BigDecimal.ONE))));
  }
}
