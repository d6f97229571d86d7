package dev.suffice.api.money;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A price that applies from some day on.
 *
 * @param from its first day; absent: for as long as anybody knows
 */
public record DatedPrice(Optional<LocalDate> from, TokenPrice price) {
  public DatedPrice {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(price, "price");
  }

  /** Whether it has begun on a day. */
  public boolean hasBegun(LocalDate day) {
    return from.filter(first -> first.isAfter(day)).isEmpty();
  }
}
