package dev.suffice.config.price;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** Prices in JSON, exact as written. */
final class Figure {
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
  private static final int MOST_DECIMALS = 12;

  private Figure() {}

  /**
   * A price per million tokens; empty when there is none.
   *
   * @param shift decimal places from what is written to dollars per million
   * @throws IllegalArgumentException when it cannot be a price; the message says why
   */
  static Optional<Money> perMillion(JsonNode node, int shift) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isNumber()) {
      throw new IllegalArgumentException("a price is no number");
    }
    BigDecimal written = node.decimalValue();
    if (written.signum() < 0) {
      throw new IllegalArgumentException("a price is negative");
    }
    if (written.compareTo(MOST.movePointLeft(shift)) > 0) {
      throw new IllegalArgumentException("a price is above 10,000 USD per million tokens");
    }
    BigDecimal price = written.stripTrailingZeros();
    if ((long) price.scale() - shift > MOST_DECIMALS) {
      throw new IllegalArgumentException("a price has more than 12 decimals");
    }
    return Optional.of(new Money(price.movePointRight(shift)));
  }

  /** Whether nothing is charged, or nothing said. */
  static boolean isNothing(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isNumber() && node.decimalValue().signum() == 0);
  }
}
