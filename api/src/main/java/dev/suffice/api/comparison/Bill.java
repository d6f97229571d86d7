package dev.suffice.api.comparison;

import dev.suffice.api.money.Money;
import java.util.Objects;

/**
 * The projected bill of an approach.
 *
 * @param perMonth a running month, set-up not included
 * @param total over the horizon
 */
public record Bill(Money perRequest, Money perMonth, Money total) {
  public Bill {
    Objects.requireNonNull(perRequest, "perRequest");
    Objects.requireNonNull(perMonth, "perMonth");
    Objects.requireNonNull(total, "total");
  }
}
