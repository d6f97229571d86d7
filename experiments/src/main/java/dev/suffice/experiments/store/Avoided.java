package dev.suffice.experiments.store;

import dev.suffice.api.money.Money;
import java.util.Objects;

/**
 * Calls that a run need not make because their results were found again.
 *
 * @param cost what they would have cost
 */
public record Avoided(long calls, Money cost) {
  public static final Avoided NOTHING = new Avoided(0, Money.ZERO);

  public Avoided {
    Objects.requireNonNull(cost, "cost");
  }
}
