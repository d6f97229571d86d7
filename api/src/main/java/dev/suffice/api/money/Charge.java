package dev.suffice.api.money;

import java.util.Objects;

/**
 * An amount that is paid as such, instead of following from counts and prices.
 *
 * @param subject what it is for, in a word or two: {@code labelling}
 * @param amount not negative
 */
public record Charge(String subject, Money amount, Provenance provenance) {
  public Charge {
    Objects.requireNonNull(provenance, "provenance");
    if (subject.isBlank()) {
      throw new IllegalArgumentException("A charge needs a subject");
    }
    if (amount.usd().signum() < 0) {
      throw new IllegalArgumentException("A charge must not be negative: " + amount);
    }
  }
}
