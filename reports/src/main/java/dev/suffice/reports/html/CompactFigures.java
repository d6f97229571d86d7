package dev.suffice.reports.html;

import dev.suffice.api.money.Money;
import dev.suffice.reports.text.Figures;
import java.math.BigDecimal;
import java.math.MathContext;

/** Figures for axes, as short as can be: {@code $200}, {@code 1.5M}, {@code 50k}. */
final class CompactFigures {
  private static final MathContext DIGITS = new MathContext(3);

  private CompactFigures() {}

  static String money(double dollars) {
    return dollars >= 0.01 && dollars < 1
        ? Figures.bill(new Money(new BigDecimal(dollars)))
        : "$" + number(dollars);
  }

  static String number(double value) {
    if (value >= 1e9) {
      return digits(value / 1e9) + "G";
    }
    if (value >= 1e6) {
      return digits(value / 1e6) + "M";
    }
    return value >= 1e3 ? digits(value / 1e3) + "k" : digits(value);
  }

  static String milliseconds(double value) {
    return value >= 999.5 ? digits(value / 1_000) + "\u00a0s" : digits(value) + "\u00a0ms";
  }

  private static String digits(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
