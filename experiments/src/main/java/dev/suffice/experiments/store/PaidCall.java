package dev.suffice.experiments.store;

import dev.suffice.api.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * A call of a model that is paid by the token.
 *
 * @param model name of the declared model
 * @param reserved the most it could cost
 * @param cost what it cost; absent where its usage was never seen, so that it may be billed
 */
public record PaidCall(String model, Money reserved, Optional<Money> cost) {
  public PaidCall {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(reserved, "reserved");
    Objects.requireNonNull(cost, "cost");
  }

  /** What stands in the books for it. */
  public Money booked() {
    return cost.orElse(reserved);
  }
}
