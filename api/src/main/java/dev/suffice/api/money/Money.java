package dev.suffice.api.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * An exact amount of US dollars. Sums and products are exact; only a division rounds, to 34
 * significant digits (IEEE 754 decimal128). Equality is by value: 1.0 equals 1.00.
 *
 * @param usd the amount; trailing zeros are stripped
 */
public record Money(BigDecimal usd) implements Comparable<Money> {
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    usd = Objects.requireNonNull(usd, "usd").stripTrailingZeros();
  }

  /**
   * An amount of US dollars.
   *
   * @param usd a decimal number such as {@code 0.20}
   */
  public static Money usd(String usd) {
    return new Money(new BigDecimal(usd));
  }

  /** The exact sum. */
  public Money plus(Money other) {
    return new Money(usd.add(other.usd));
  }

  /** The exact difference, which may be negative. */
  public Money minus(Money other) {
    return new Money(usd.subtract(other.usd));
  }

  /** The exact product. */
  public Money times(BigDecimal factor) {
    return new Money(usd.multiply(factor));
  }

  /** The exact product. */
  public Money times(long factor) {
    return times(BigDecimal.valueOf(factor));
  }

  /**
   * A share of this amount, to 34 digits.
   *
   * @throws ArithmeticException when the divisor is zero
   */
  public Money dividedBy(BigDecimal divisor) {
    return new Money(usd.divide(divisor, MathContext.DECIMAL128));
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return usd.signum() == 0;
  }

  /** The nearest double, for statistics and charts; never to go on reckoning with money. */
  public double toDouble() {
    return usd.doubleValue();
  }

  /** The amount without exponent, for example {@code 0.0021}. */
  public String toPlainString() {
    return usd.toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return usd.compareTo(other.usd);
  }

  @Override
  public String toString() {
    return toPlainString() + " USD";
  }
}
