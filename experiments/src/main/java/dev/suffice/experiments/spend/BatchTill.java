package dev.suffice.experiments.spend;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.prompt.Prompt;
import java.time.Duration;
import java.util.Optional;

/**
 * Pays for the batches of one model: a whole batch is reserved before it is handed in. Safe for any
 * thread.
 *
 * @param model at the prices of batches, paid by the token
 */
public record BatchTill(ModelSpec model, Budget budget) {
  public BatchTill {
    if (!(model.price() instanceof TokenPrice)) {
      throw new IllegalArgumentException(
          "Batches are paid by the token, '%s' is not".formatted(model.name()));
    }
  }

  /** The dearest bill of one request; absent where its output has no limit. */
  public Optional<Money> dearest(Prompt prompt) {
    return DearestCall.of((TokenPrice) model.price(), prompt, model.options());
  }

  public Money cost(Usage usage) {
    return model.price().ofCall(usage, Duration.ZERO).orElse(Money.ZERO);
  }

  /** Whether so much can still be spent. */
  public boolean affords(Money money) {
    return budget.left().filter(left -> left.compareTo(money) < 0).isEmpty();
  }

  /**
   * Reserves the dearest bill of a batch; it is durable when this returns.
   *
   * @throws SpendLimitException when there is no room for it, and nothing in flight
   */
  public Budget.Reservation reserve(Optional<Money> most) {
    return budget.reserve(model.name(), most);
  }

  /** Corrects what a run that this one continues had booked for a batch. */
  public void correctEarlier(Money booked, Money cost) {
    budget.correctEarlier(booked, cost);
  }
}
