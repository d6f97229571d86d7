package dev.suffice.experiments.cost;

import dev.suffice.api.money.Money;
import java.math.BigDecimal;

/** Prices are per million tokens. */
final class PerMillion {
  private static final BigDecimal ONE_OF_A_MILLION = new BigDecimal("0.000001");

  private PerMillion() {}

  static Money of(Money amount) {
    return amount.times(ONE_OF_A_MILLION);
  }

  static Money of(BigDecimal tokens, Money price) {
    return of(price.times(tokens));
  }
}
